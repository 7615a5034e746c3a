package io.kempt.cli.command;

import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.DecisionRecord;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kempt review forget}. */
@Command(
        name = "forget",
        header = "Take back what was decided about two records.",
        description = "The next deduplication goes by their scores again, and the pair may be asked about again.",
        footer = {
            "kempt review forget erp:K100001 shop:88213",
            "  Forget the decision about these two.",
        })
final class ReviewForgetCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", description = "A record as SOURCE:KEY, or its key.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other one.")
    String b = "";

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    ReviewForgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        DecisionRecord forgotten =
                session.jobs().forgetDecision(new WorkspaceRequest(workspace.folder(session.environment())), a, b);
        session.answer(forgotten, this::summary);
        return ExitCode.OK.code();
    }

    private List<String> summary(DecisionRecord forgotten) {
        Summary summary = new Summary(session.console());
        summary.line("forgotten that " + forgotten.a() + " and " + forgotten.b() + " are '" + forgotten.decision()
                + "' (" + forgotten.origin() + ", " + forgotten.at().substring(0, 10) + ")");
        summary.next("kempt dedupe" + workspace.again());
        return summary.lines();
    }
}
