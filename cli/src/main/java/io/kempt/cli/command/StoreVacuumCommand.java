package io.kempt.cli.command;

import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt store vacuum}. */
@Command(
        name = "vacuum",
        header = "Give back the space of what was deleted from the store.",
        description =
                "SQLite writes its file anew, so it needs as much free space again; PostgreSQL vacuums and analyses its tables.",
        footer = {
            "kempt store vacuum",
            "  After records were erased or old runs were removed.",
        })
final class StoreVacuumCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    StoreVacuumCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        StoreResult result = session.jobs().storeVacuum(request);
        new StoreView(session).vacuum(result);
        return result.exit().code();
    }
}
