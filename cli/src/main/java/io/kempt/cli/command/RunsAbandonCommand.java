package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.AbandonResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kempt runs abandon}: gives up a run. */
@Command(
        name = "abandon",
        header = "Give up a run that did not come to its end.",
        description =
                "The next run begins anew, and a file whose import had begun may be replaced by another. Rows that the run"
                        + " had committed stay in the store until a later import of their source changes them: what was"
                        + " imported in part counts in part.",
        footer = {
            "kempt runs abandon 0003",
            "  Give up a run by its id.",
        })
final class RunsAbandonCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The run, such as 0003.")
    String id = "";

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsAbandonCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        AbandonResult result =
                session.jobs().abandon(new WorkspaceRequest(workspace.folder(session.environment())), id);
        session.answer(result, this::lines);
        return result.exit().code();
    }

    private List<String> lines(AbandonResult result) {
        Summary summary = new Summary(session.console());
        summary.line("Run " + result.run().id() + " is given up.");
        if (result.rows() > 0) {
            summary.line(Wording.count(result.rows(), "row") + " of " + String.join(", ", result.files())
                    + (result.rows() == 1 ? " was" : " were")
                    + " committed and stay in the store until a later import of the source changes them.");
        }
        summary.next("kempt run" + workspace.asWord());
        return summary.lines();
    }
}
