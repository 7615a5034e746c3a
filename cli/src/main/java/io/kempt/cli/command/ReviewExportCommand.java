package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ReviewExportRequest;
import io.kempt.jobs.request.ReviewExportResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt review export}. */
@Command(
        name = "export",
        header = "Write the doubtful pairs to a workbook.",
        description =
                "The sheet of pairs has a row for each, with both records side by side and a column for the decision; the"
                        + " sheet of customers shows which records were merged, and takes those out that do not belong. What was"
                        + " decided is not asked again, and the pairs are chosen so that few answers teach most. The golden"
                        + " records are brought up to date first.",
        footer = {
            "kempt review export -o review.xlsx",
            "  200 pairs at most, and the least sure customers.",
            "kempt review export -o 审核.xlsx --limit 50 --lang zh",
            "  50 pairs, in Chinese.",
        })
final class ReviewExportCommand implements Callable<Integer> {
    private static final int MOST = 5_000;

    private final Session session;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The workbook, such as review.xlsx.")
    Path out = Path.of("");

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many pairs at most (default: 200).")
    int limit;

    @Mixin
    LangOption lang = new LangOption();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    ReviewExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw StopException.usage(
                    "--limit is " + limit + ": expected 1 to " + MOST + ".", "Give a number in that range.");
        }
        ReviewExportRequest request = new ReviewExportRequest(
                workspace.folder(session.environment()), session.resolve(out), limit, lang.lang());
        ReviewExportResult result =
                session.jobs().exportReview(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ReviewExportResult result) {
        Summary summary = new Summary(session.console());
        summary.line(Wording.count(result.pairs(), "pair") + " to decide ("
                + Wording.count(result.open(), "pair") + " not joined yet, and the least sure of those joined); "
                + Wording.count(result.clusters(), "customer") + " of several records to look at");
        summary.outputs(result.outputs());
        if (result.pairs() + result.clusters() > 0) {
            summary.next("kempt review apply " + Wording.shellWord(out.toString()) + " --dry-run" + workspace.again());
        }
        return summary.lines();
    }
}
