package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.WorkspaceRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt runs list}: a table on standard output. */
@Command(
        name = "list",
        header = "List the runs of a workspace, newest first.",
        footer = {
            "kempt runs list",
            "  The runs of the workspace of the current folder.",
            "kempt runs list -w samples/retail --json",
            "  The same for another workspace and as JSON.",
        })
final class RunsListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<RunRecord> runs = session.jobs().runs(new WorkspaceRequest(workspace.folder(session.environment())));
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(runs));
        } else if (runs.isEmpty()) {
            console.say("No run yet.");
            console.say("next: " + console.palette().strong("kempt run" + workspace.asWord()));
        } else {
            table(runs).lines().forEach(console::data);
            trouble(runs.get(0)).forEach(console::say);
        }
        return ExitCode.OK.code();
    }

    private TextTable table(List<RunRecord> runs) {
        TextTable table = new TextTable(
                "RUN", "COMMAND", "STATUS", "STARTED", "#TOOK", "#EXIT", "#READ", "#ACCEPTED", "#REJECTED");
        for (RunRecord run : runs) {
            table.row(
                    run.id(),
                    run.command(),
                    run.status(),
                    started(run, session.environment().zone().get()),
                    took(run),
                    exit(run),
                    sum(run, InputCount::read),
                    sum(run, InputCount::accepted),
                    sum(run, InputCount::rejected));
        }
        return table;
    }

    /** Why the newest run did not come to its end, and what to do about it. Older ones are told by {@code runs show}. */
    private List<String> trouble(RunRecord newest) {
        boolean interrupted =
                newest.status().equals("failed") || newest.status().equals("stopped");
        if (!interrupted) {
            return List.of();
        }
        Summary summary = new Summary(session.console());
        summary.line("run " + newest.id() + ": " + Wording.sentence(newest.message()));
        if (!newest.nextStep().isEmpty()) {
            summary.line(Wording.step(newest.nextStep()));
        }
        summary.next("kempt runs resume" + workspace.again());
        return summary.lines();
    }

    static String started(RunRecord run, ZoneId zone) {
        return moment(run.startedAt(), zone);
    }

    static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                .withZone(zone)
                .format(at);
    }

    static String took(RunRecord run) {
        return run.duration().isZero() ? "-" : Wording.time(run.duration());
    }

    static String exit(RunRecord run) {
        return run.exitCode() < 0 ? "-" : String.valueOf(run.exitCode());
    }

    private static String sum(RunRecord run, ToLongFunction<InputCount> count) {
        return Wording.count(run.inputs().stream().mapToLong(count).sum());
    }
}
