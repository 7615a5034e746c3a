package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt history}: the versions of one record on standard output. */
@Command(
        name = "history",
        header = "Show what a record was before, and when it changed.",
        description =
                "Each version with the time from which it held, the run that brought it, and the fields that differ"
                        + " from the version before.",
        footer = {
            "kempt history customer K100001",
            "  The versions of a customer record, in every source that has it.",
            "kempt history order SO-1 --source shop --json",
            "  Those of an order of one source, as JSON.",
        })
final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "The kind of record, such as customer or order.")
    String kind = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "What identifies the record in its source.")
    String key = "";

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description = "The system it comes from (default: every one that has such a record).")
    Optional<String> source = Optional.empty();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        HistoryResult result =
                session.jobs().history(new HistoryRequest(workspace.folder(session.environment()), kind, key, source));
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(result));
        } else {
            result.versions().forEach(version -> tell(console, version));
        }
        return result.exit().code();
    }

    private void tell(Console console, HistoryResult.Version version) {
        console.data(Wording.plain(kind + " " + key + " of " + version.source() + ", " + span(version)
                + (version.run().isEmpty() ? "" : ", run " + version.run()) + ", " + version.file()));
        for (HistoryResult.Change change : version.changes()) {
            String before = change.before().isEmpty() ? "" : change.before() + " → ";
            console.data(Wording.plain(
                    "  " + change.field() + ": " + before + (change.after().isEmpty() ? "(empty)" : change.after())));
        }
        if (version.ended().equals("gone")) {
            console.data("  disappeared: a snapshot of its source does not hold it");
        } else if (version.ended().equals("rules")) {
            console.data("  withdrawn: the rules of that day rejected it");
        }
    }

    private String span(HistoryResult.Version version) {
        String from = version.validFrom().isEmpty() ? "older than the history" : "from " + time(version.validFrom());
        return from + (version.validTo().isEmpty() ? " until now" : " to " + time(version.validTo()));
    }

    private String time(String instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                .withZone(session.environment().zone().get())
                .format(Instant.parse(instant));
    }
}
