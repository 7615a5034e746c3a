package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.EnrichResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt enrich}: what can be derived from a golden record. */
@Command(
        name = "enrich",
        header = "Add to the golden records what can be derived from them.",
        description = {
            "Such as the place of a phone number, a suggested industry, or a customer code that is issued once and"
                    + " kept.",
            "Prints for each value how many customers have it and how many of these are guesses with a confidence.",
        },
        footer = {
            "kempt enrich",
            "  Enrich the workspace of the current folder.",
            "kempt enrich -w samples/retail --json",
            "  Enrich another workspace; the counts as JSON.",
        })
final class EnrichCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    EnrichCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        EnrichResult result = session.jobs().enrich(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(EnrichResult result) {
        Summary summary = new Summary(session.console());
        summary.line(Wording.count(result.golden(), "customer"));
        if (!result.filled().isEmpty()) {
            TextTable table = new TextTable("#FILLED", "#GUESSED", "VALUE");
            result.filled()
                    .forEach(value -> table.row(
                            Wording.count(value.count()),
                            value.guessed() == 0 ? "" : Wording.count(value.guessed()),
                            value.name()));
            summary.table(table);
        }
        summary.outputs(result.outputs());
        summary.next("kempt export customers --to customers.csv" + workspace.again());
        return summary.lines();
    }
}
