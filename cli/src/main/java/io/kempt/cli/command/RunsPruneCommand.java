package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.PruneRequest;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.Retention;
import io.kempt.jobs.retention.RetentionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt runs prune}: removes what has become too old. */
@Command(
        name = "prune",
        header = "Remove old outputs, findings, history, archived files and records of runs.",
        description =
                "Removes what is older than retention: in kempt.yml says, or than --older-than. Customer records, golden ids,"
                        + " decisions, proofs of erasures, the newest finished run, runs that are not finished and the trend"
                        + " of the quality always stay. Without --yes nothing is changed: it says what would go.",
        footer = {
            "kempt runs prune",
            "  What would be removed by retention: in kempt.yml; nothing is changed.",
            "kempt runs prune --yes",
            "  Remove it.",
            "kempt runs prune --older-than 90d --only outputs,archive --keep 5 --yes",
            "  Remove outputs and archived files older than 90 days, but not the outputs of the newest 5 runs.",
        })
final class RunsPruneCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            converter = Converters.AgeText.class,
            description = "Such as 24h, 90d, 12w, 6mo or 2y, in place of the ages in kempt.yml.")
    Optional<Age> olderThan = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            converter = Converters.PartOfRetention.class,
            description =
                    "outputs, findings, history, archive or runs; several with commas or repeated (default: all).")
    List<RetentionPart> only = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Keep the newest N finished runs, however old they are (default: keep in kempt.yml, else 1).")
    Optional<Integer> keep = Optional.empty();

    @Option(names = "--yes", description = "Do it. It cannot be undone.")
    boolean yes;

    @Option(names = "--dry-run", description = "Only say what would be removed, as without --yes.")
    boolean dryRun;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsPruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (keep.isPresent() && keep.get() < Retention.LEAST) {
            throw StopException.usage(
                    "--keep: found '" + keep.get() + "', expected a number from " + Retention.LEAST + ".",
                    "The newest finished run always stays, for the next one is compared with it.");
        }
        PruneResult result = session.jobs()
                .prune(new PruneRequest(
                        workspace.folder(session.environment()), olderThan, keep, List.copyOf(only), yes && !dryRun));
        session.answer(result, this::lines);
        return result.exit().code();
    }

    private List<String> lines(PruneResult result) {
        Summary summary = new Summary(session.console());
        if (result.parts().isEmpty()) {
            summary.line("Nothing is too old.");
            return summary.lines();
        }
        summary.line(
                result.done() ? "removed:" : "Nothing was changed. With --yes this goes, and cannot be brought back:");
        TextTable table = new TextTable("PART", "OLDER THAN", "#ITEMS", "#SIZE", "FROM", "TO");
        result.parts()
                .forEach(part -> table.row(
                        part.part(),
                        part.olderThan(),
                        Wording.count(part.items()),
                        part.bytes() == 0 ? "-" : Wording.size(part.bytes()),
                        day(part.oldest()),
                        day(part.newest())));
        summary.table(table);
        summary.next(result.done() ? "kempt runs list" + workspace.again() : again());
        return summary.lines();
    }

    private static String day(String moment) {
        return moment.substring(0, Math.min(moment.length(), 10));
    }

    /** The same command with the word that does it. */
    private String again() {
        String parts = String.join(",", only.stream().map(RetentionPart::code).toList());
        return "kempt runs prune" + olderThan.map(age -> " --older-than " + age).orElse("")
                + (parts.isEmpty() ? "" : " --only " + parts)
                + keep.map(runs -> " --keep " + runs).orElse("") + workspace.again() + " --yes";
    }
}
