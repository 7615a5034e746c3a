package io.kempt.cli.command;

import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt store info}. */
@Command(
        name = "info",
        header = "Show what the store of a workspace holds.",
        description = "Where it is kept, its size and its tables with their rows. It needs no lock.",
        footer = {
            "kempt store info",
            "  The store of the workspace of the current folder.",
        })
final class StoreInfoCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    StoreInfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        StoreResult result = session.jobs().storeInfo(request);
        new StoreView(session).info(result);
        return result.exit().code();
    }
}
