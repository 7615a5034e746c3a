package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.output.CustomersFile;
import io.kempt.jobs.output.DuplicatesFile;
import io.kempt.jobs.output.FindingWording;
import io.kempt.jobs.output.FindingsFile;
import io.kempt.jobs.output.FreeNames;
import io.kempt.jobs.output.RejectedFile;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a run or an import leaves for people, and the figures of its summary. */
final class Outputs {
    private final StopSignal stop;
    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final List<Input> inputs;
    private final FindingTable findings;
    private final FindingWording wording;
    private final Lang lang;

    Outputs(Session session, Lang lang, List<Input> inputs) {
        this.stop = session.stop();
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.inputs = inputs;
        this.findings = new FindingTable(store);
        this.wording = new FindingWording(rulebook);
        this.lang = lang;
    }

    private KindSpec customer() {
        return rulebook.kind(Kind.CUSTOMER).orElseThrow();
    }

    /** Writes customers, rejects, findings and duplicates into a folder. */
    List<Path> write(Path out) {
        return store.reading(() -> writeAll(out));
    }

    private List<Path> writeAll(Path out) {
        List<Path> written = new ArrayList<>();
        stop.check();
        Path customers = out.resolve("customers.csv");
        new CustomersFile(store, customer(), rulebook.enrich()).write(customers);
        written.add(customers);
        written.addAll(writeRejectsAndFindings(out));
        stop.check();
        Path duplicates = out.resolve("duplicates.csv");
        new DuplicatesFile(store, customer(), lang).write(duplicates);
        written.add(duplicates);
        return written;
    }

    /** Writes rejects, a file for each input that has any, and all findings. */
    List<Path> writeFindings(Path out) {
        return store.reading(() -> writeRejectsAndFindings(out));
    }

    private List<Path> writeRejectsAndFindings(Path out) {
        List<Path> written = new ArrayList<>();
        RejectedFile rejected = new RejectedFile(findings, wording, lang);
        FreeNames names = new FreeNames();
        for (Input input : inputs) {
            stop.check();
            Path target = out.resolve(names.of("rejected-", input.file(), ".csv"));
            if (rejected.write(input, target) > 0) {
                written.add(target);
            }
        }
        stop.check();
        Path all = out.resolve("findings.csv");
        new FindingsFile(findings, wording, lang).write(inputs, all);
        written.add(all);
        return written;
    }

    /** Findings of the inputs by severity, gravest first. */
    List<FindingCount> bySeverity() {
        List<FindingCount> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = inputs.stream()
                    .mapToLong(input -> findings.count(input.id(), severity))
                    .sum();
            counts.add(new FindingCount(severity.code(), count));
        }
        return counts;
    }

    RunResult result(long run, Path out, List<Path> written, List<InputCount> counts, List<String> headlines) {
        long records = new RecordTable(store, customer()).count();
        long golden = new GoldenTable(store, customer()).count();
        Long review =
                store.jdbc().queryForObject("SELECT COUNT(*) FROM match_pair WHERE outcome <> 'merged'", Long.class);
        return new RunResult(
                ExitCode.OK,
                false,
                RunLedger.name(run),
                out,
                counts,
                records,
                golden,
                records - golden,
                review == null ? 0 : review,
                bySeverity(),
                List.copyOf(written),
                headlines);
    }
}
