package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.store.RecordHistory;
import io.kempt.jobs.store.RunLedger;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what one record was before and what it is now. */
final class HistoryJob {
    private final Session session;
    private final HistoryRequest request;

    HistoryJob(Session session, HistoryRequest request) {
        this.session = session;
        this.request = request;
    }

    HistoryResult run() {
        Rulebook rulebook = session.workspace().rulebook();
        KindSpec kind = Kind.ofCode(request.kind())
                .flatMap(rulebook::kind)
                .orElseThrow(() -> StopException.usage(
                        "The rulebook " + rulebook.name() + " describes no kind '" + request.kind() + "'.",
                        "Choose one of "
                                + rulebook.kinds().keySet().stream()
                                        .map(Kind::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
        List<RecordHistory.Version> found = new RecordHistory(session.store(), kind)
                .of(request.key()).stream()
                        .filter(version ->
                                request.source().map(version.source()::equals).orElse(true))
                        .toList();
        if (found.isEmpty()) {
            throw StopException.usage(
                    "The store has never held a " + request.kind() + " with the key '" + request.key() + "'"
                            + request.source().map(source -> " of " + source).orElse("") + ".",
                    "See which keys there are: kempt export " + request.kind() + " --to records.csv");
        }
        return new HistoryResult(ExitCode.OK, request.kind(), request.key(), versions(found));
    }

    private static List<HistoryResult.Version> versions(List<RecordHistory.Version> found) {
        List<HistoryResult.Version> versions = new ArrayList<>();
        Map<String, String> before = Map.of();
        String source = "";
        for (RecordHistory.Version version : found) {
            Map<String, String> former = version.source().equals(source) ? before : Map.of();
            versions.add(new HistoryResult.Version(
                    version.source(),
                    version.validFrom(),
                    version.validTo(),
                    version.run() == 0 ? "" : RunLedger.name(version.run()),
                    version.ended(),
                    version.file() + ":" + version.line(),
                    changes(former, version.values())));
            before = version.values();
            source = version.source();
        }
        return versions;
    }

    private static List<HistoryResult.Change> changes(Map<String, String> before, Map<String, String> after) {
        List<HistoryResult.Change> changes = new ArrayList<>();
        after.forEach((field, value) -> {
            String former = before.getOrDefault(field, "");
            if (!former.equals(value)) {
                changes.add(new HistoryResult.Change(field, former, value));
            }
        });
        return changes;
    }
}
