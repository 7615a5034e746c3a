package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunStep;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kempt runs show}: one run on standard output. */
@Command(
        name = "show",
        header = "Show one run: its inputs and steps, how it ended, what to do next.",
        footer = {
            "kempt runs show",
            "  The newest run of the workspace.",
            "kempt runs show 0001 -w samples/retail",
            "  A run by its id.",
        })
final class RunsShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The run, such as 0001 (default: the newest).")
    Optional<String> id = Optional.empty();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RunRecord run = find(new WorkspaceRequest(workspace.folder(session.environment())));
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(run));
        } else {
            lines(run).forEach(console::data);
        }
        return ExitCode.OK.code();
    }

    private RunRecord find(WorkspaceRequest request) {
        if (id.isPresent()) {
            return session.jobs()
                    .run(request, id.get())
                    .orElseThrow(() -> StopException.usage(
                            "There is no run " + id.get() + " in this workspace",
                            "See which there are: kempt runs list" + workspace.again()));
        }
        return session.jobs().runs(request).stream()
                .findFirst()
                .orElseThrow(() -> StopException.usage(
                        "There is no run yet in this workspace", "Start one: kempt run" + workspace.asWord()));
    }

    private TextTable steps(List<RunStep> steps) {
        TextTable table = new TextTable("STEP", "STATUS", "STARTED", "#TOOK", "#ROWS IN", "#ROWS OUT");
        for (RunStep step : steps) {
            table.row(
                    step.step(),
                    step.status(),
                    RunsListCommand.moment(
                            step.startedAt(), session.environment().zone().get()),
                    step.duration().isZero() ? "-" : Wording.time(step.duration()),
                    step.rowsIn() < 0 ? "-" : Wording.count(step.rowsIn()),
                    step.rowsOut() < 0 ? "-" : Wording.count(step.rowsOut()));
        }
        return table;
    }

    private List<String> lines(RunRecord run) {
        Summary summary = new Summary(session.console());
        summary.line("run      " + run.id());
        summary.line("command  kempt " + run.command());
        summary.line("status   " + run.status());
        summary.line("started  "
                + RunsListCommand.started(run, session.environment().zone().get()));
        summary.line("took     " + RunsListCommand.took(run));
        summary.line("exit     " + RunsListCommand.exit(run));
        if (Files.isDirectory(run.out()) && !Files.exists(run.out().resolve(Workspace.FILE))) { // it may have none
            summary.line("outputs  " + session.environment().show(run.out()));
        }
        summary.inputs(run.inputs());
        if (!run.steps().isEmpty()) {
            summary.explaining(steps(run.steps()));
        }
        if (!run.message().isEmpty()) {
            summary.line(Wording.sentence(run.message()));
        }
        if (!run.nextStep().isEmpty()) {
            summary.next(run.nextStep());
        }
        return summary.lines();
    }
}
