package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.request.RunResult;
import java.util.List;
import java.util.stream.Collectors;

/** What a steward reads after a run. */
final class RunSummary {
    private final Console console;
    private final String workspace;

    /** @param workspace the option that names the workspace, with a leading blank */
    RunSummary(Console console, String workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    List<String> lines(RunResult result) {
        Summary summary = new Summary(console);
        if (result.nothingNew()) {
            summary.line("Nothing new: every input was imported before. The outputs of run " + result.runId()
                    + " stand in " + console.environment().show(result.out()) + ".");
            new QualityLines(summary).gates(result.quality());
            inbox(summary, result.inbox());
            pruned(summary, result.pruned());
            summary.next("kempt runs show " + result.runId() + workspace);
            return summary.lines();
        }
        summary.line("run " + result.runId());
        summary.inputs(result.inputs());
        summary.customers(result.records(), result.golden(), result.merged(), result.toReview());
        summary.findings(result.findings());
        new QualityLines(summary).all(result.quality());
        result.headlines().forEach(summary::line);
        summary.outputs(result.outputs());
        inbox(summary, result.inbox());
        pruned(summary, result.pruned());
        summary.next(summary.mend(result.inputs(), result.outputs(), workspace)
                .orElse("kempt export customers --to customers.csv" + workspace));
        return summary.lines();
    }

    private static void pruned(Summary summary, List<PruneResult.Part> parts) {
        if (!parts.isEmpty()) {
            summary.line("removed by retention: "
                    + parts.stream()
                            .map(part -> Wording.count(part.items()) + " of " + part.part()
                                    + (part.bytes() == 0 ? "" : " (" + Wording.size(part.bytes()) + ")"))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void inbox(Summary summary, InboxResult inbox) {
        if (!inbox.archived().isEmpty()) {
            summary.line(Wording.count(inbox.archived().size(), "file") + " moved to the archive");
        }
        inbox.refused().forEach(refused -> {
            summary.line("refused: " + refused.file() + ", now "
                    + console.environment().show(refused.to()) + "; " + refused.problem());
        });
        inbox.waiting().forEach(summary::line);
        inbox.stuck().forEach(summary::line);
    }
}
