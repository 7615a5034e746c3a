package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.output.CustomersFile;
import io.kempt.jobs.output.Pseudonyms;
import io.kempt.jobs.output.RecordsFile;
import io.kempt.jobs.output.RowChange;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ExportResult;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.stream.Collectors;

/** Writes golden customers, or all records of a kind, to a CSV file. */
final class ExportJob {
    /** What golden customers are called on the command line. */
    private static final String GOLDEN = "golden";

    private final Session session;
    private final ExportRequest request;

    ExportJob(Session session, ExportRequest request) {
        this.session = session;
        this.request = request;
    }

    ExportResult run() {
        Rulebook rulebook = session.workspace().rulebook();
        long rows = session.store().reading(() -> request.what().equals(GOLDEN) ? golden(rulebook) : records(rulebook));
        return new ExportResult(ExitCode.OK, rows, request.to());
    }

    private long golden(Rulebook rulebook) {
        KindSpec kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        GoldenTable golden = new GoldenTable(session.store(), kind);
        if (!golden.exists()) {
            throw StopException.usage(
                    "This workspace has no deduplicated customers yet.",
                    "Make them with kempt dedupe in this workspace, or with kempt run.");
        }
        return new CustomersFile(session.store(), kind, rulebook.enrich()).write(request.to(), change(rulebook, kind));
    }

    private long records(Rulebook rulebook) {
        KindSpec kind = Kind.ofCode(request.what())
                .flatMap(rulebook::kind)
                .orElseThrow(() -> StopException.usage(
                        "There is nothing named '" + request.what() + "' to export.",
                        "Choose customers, or one of "
                                + rulebook.kinds().keySet().stream()
                                        .map(Kind::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return new RecordsFile(session.store(), kind).write(request.to(), change(rulebook, kind));
    }

    private RowChange change(Rulebook rulebook, KindSpec kind) {
        return request.key()
                .<RowChange>map(key -> new Pseudonyms(key, rulebook, kind))
                .orElse(RowChange.NONE);
    }
}
