package io.kempt.cli.command;

import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt store check}. */
@Command(
        name = "check",
        header = "Check that the store of a workspace is sound.",
        description =
                "The database checks its own file, and Kempt checks that what it wrote together is together: records, rejects,"
                        + " findings and checkpoints. Exit code 6 when something does not hold.",
        footer = {
            "kempt store check",
            "  After a disk failed, or before a copy is made.",
        })
final class StoreCheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    StoreCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        StoreResult result = session.jobs().storeCheck(request);
        new StoreView(session).check(result);
        return result.exit().code();
    }
}
