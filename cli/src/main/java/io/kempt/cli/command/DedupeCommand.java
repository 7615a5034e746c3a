package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kempt dedupe}: which customer records are one customer. */
@Command(
        name = "dedupe",
        header = "Find the customers that are one, and build their golden records.",
        description = "Compares the customer records of the store and merges those above the merge threshold of the"
                + " rulebook; pairs below it are listed for review.",
        footer = {
            "kempt dedupe",
            "  Deduplicate the workspace of the current folder.",
            "kempt dedupe -w samples/retail",
            "  Deduplicate another workspace.",
        })
final class DedupeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    DedupeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        DedupeResult result = session.jobs().dedupe(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(DedupeResult result) {
        Summary summary = new Summary(session.console());
        if (result.records() == 0) {
            summary.line("There are no customer records in the store yet.");
            summary.next("kempt import" + workspace.again());
            return summary.lines();
        }
        summary.customers(result.records(), result.golden(), result.merged(), result.toReview());
        summary.line(Wording.count(result.pairs(), "pair") + " compared");
        result.capped().forEach(summary::line);
        summary.outputs(result.outputs());
        summary.next("kempt export customers --to customers.csv" + workspace.again());
        return summary.lines();
    }
}
