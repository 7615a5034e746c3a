package io.kempt.cli.command;

import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt store move}. */
@Command(
        name = "move",
        header = "Copy the store into another database and compare both.",
        description =
                "The other store must be empty. All tables are copied in one transaction, and the rows of both are compared by"
                        + " number and checksum. The old store stays as it is; name the new one under 'store:' in kempt.yml.",
        footer = {
            "kempt store move --to 'postgresql://db1/crm?user=kempt'",
            "  From a file to a server. The password comes from KEMPT_STORE_PASSWORD, PGPASSWORD or ~/.pgpass.",
            "kempt store move --to .kempt/kempt.db",
            "  And back into a file, with KEMPT_STORE naming the server.",
        })
final class StoreMoveCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "STORE",
            description = "A file for SQLite, or a URL such as postgresql://host:5432/database?user=kempt.")
    String to = "";

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    StoreMoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        StoreResult result = session.jobs().storeMove(request, to);
        new StoreView(session).move(result);
        return result.exit().code();
    }
}
