package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.DoctorResult;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt runs doctor}: a table on standard output. */
@Command(
        name = "doctor",
        header = "Check whether workspace and machine are fit for the next run.",
        description =
                "Looks at Java, memory, encoding, settings, lock, store, clock, disk space and permissions, and changes"
                        + " nothing. Ends with 0 when a run can begin, even with warnings, and with 6 when anything failed.",
        footer = {
            "kempt runs doctor",
            "  Check the workspace of the current folder.",
            "kempt runs doctor -w samples/retail --json",
            "  The same for another workspace and as JSON.",
        })
final class RunsDoctorCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsDoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        DoctorResult result = session.jobs().doctor(new WorkspaceRequest(workspace.folder(session.environment())));
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(result));
        } else {
            table(result).lines().forEach(console::data);
        }
        return result.exit().code();
    }

    private TextTable table(DoctorResult result) {
        TextTable table = new TextTable("CHECK", "VERDICT", "FOUND", "WHAT TO DO");
        for (HealthCheck check : result.checks()) {
            table.row(
                    check.subject(),
                    check.verdict(),
                    Wording.plain(session.environment().relative(check.found())),
                    Wording.plain(session.environment().relative(check.nextStep())));
        }
        return table;
    }
}
