package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.GoldenChange;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt dedupe log}: what became of golden customers. */
@Command(
        name = "log",
        header = "Show which customers were joined and split, when and by what.",
        description = "The newest first. NO is the number of the deduplication, by which kempt dedupe undo calls it.",
        footer = {
            "kempt dedupe log",
            "  The last 50 changes.",
            "kempt dedupe log --cluster G-erp:K100001",
            "  What became of one customer.",
        })
final class DedupeLogCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--cluster",
            paramLabel = "ID",
            description = "The golden id of a customer, also of one that is no more.")
    Optional<String> cluster = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many changes at most (default: 50).")
    int limit;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    DedupeLogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        List<GoldenChange> all = session.jobs().goldenLog(request, cluster);
        List<GoldenChange> shown = all.subList(0, Math.min(all.size(), Math.max(1, limit)));
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(shown));
            return ExitCode.OK.code();
        }
        if (shown.isEmpty()) {
            console.say(
                    cluster.isPresent()
                            ? "Nothing was noted of a customer " + Wording.plain(cluster.get()) + "."
                            : "This workspace was not deduplicated yet.");
        } else {
            TextTable table = new TextTable("NO", "AT", "BY", "#RECORDS", "WHAT");
            shown.forEach(one -> table.row(
                    one.deduplication(),
                    one.at().replace('T', ' ').substring(0, 16),
                    Wording.plain(one.by()),
                    one.records() == 0 ? "" : Wording.count(one.records()),
                    Wording.plain(words(one))));
            table.lines().forEach(console::data);
        }
        if (shown.size() < all.size()) {
            console.say(Wording.count(all.size() - shown.size()) + " earlier ones: --limit " + all.size());
        }
        return ExitCode.OK.code();
    }

    private static String words(GoldenChange change) {
        return switch (change.what()) {
            case "joined" -> change.id() + " joined into " + change.other();
            case "split" -> change.id() + " split from " + change.other();
            case "moved" -> "moved to " + change.id() + " from " + change.other();
            case "grown" -> change.id() + " got new records";
            case "gone" -> change.id() + " is gone with its records";
            default -> "the first deduplication";
        };
    }
}
