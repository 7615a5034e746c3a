package io.kempt.cli.command;

import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.StopResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt runs stop}: ends what is going on in a workspace. */
@Command(
        name = "stop",
        header = "End the run that is going on, in order.",
        description =
                "Sends the process that holds the workspace SIGTERM and waits up to 30 seconds until it has ended. It keeps"
                        + " what it had done, and the same command goes on from there. Given a second time, it ends the"
                        + " process at once.",
        footer = {
            "kempt runs stop",
            "  End the run in the workspace of the current folder.",
            "kempt runs stop -w samples/retail",
            "  The same in another workspace.",
        })
final class RunsStopCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsStopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        StopResult result = session.jobs().stop(new WorkspaceRequest(workspace.folder(session.environment())));
        session.answer(result, this::lines);
        return result.exit().code();
    }

    private List<String> lines(StopResult result) {
        if (!result.stopped()) {
            return List.of("Nothing is going on in this workspace.");
        }
        Summary summary = new Summary(session.console());
        summary.line("It has ended: " + result.holder() + ".");
        result.run().ifPresent(run -> become(summary, run));
        return summary.lines();
    }

    private void become(Summary summary, RunRecord run) {
        if (run.status().equals("done")) {
            summary.line("Run " + run.id() + " had come to its end before.");
            summary.next("kempt runs show " + run.id() + workspace.again());
        } else {
            summary.line("Run " + run.id() + " did not come to its end; what it had done is kept.");
            summary.next("kempt runs resume" + workspace.again());
        }
    }
}
