package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.DecisionRecord;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt review list}. */
@Command(
        name = "list",
        header = "Show what was decided about pairs.",
        description =
                "RECORDS says whether both records hold what they held then (holds), hold something else (changed), or one"
                        + " of them is no more (gone). A decision holds all the same, but for one about a record that is gone.",
        footer = {
            "kempt review list",
            "  Every decision, by its records.",
            "kempt review list --json",
            "  The same for a program.",
        })
final class ReviewListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    ReviewListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<DecisionRecord> decisions =
                session.jobs().decisions(new WorkspaceRequest(workspace.folder(session.environment())));
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(decisions));
        } else if (decisions.isEmpty()) {
            console.say("Nothing was decided about pairs of this workspace.");
        } else {
            TextTable table = new TextTable("A", "B", "DECISION", "DAY", "RECORDS", "FROM");
            decisions.forEach(one -> table.row(
                    Wording.plain(one.a()),
                    Wording.plain(one.b()),
                    one.decision(),
                    one.at().substring(0, 10),
                    one.state(),
                    Wording.plain(one.origin())));
            table.lines().forEach(console::data);
        }
        return ExitCode.OK.code();
    }
}
