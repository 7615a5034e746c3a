package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.ReviewApplyRequest;
import io.kempt.jobs.request.ReviewApplyResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt review apply}. */
@Command(
        name = "apply",
        header = "Take over what people decided.",
        description =
                "Everything is checked first: unknown records, records that have changed since they were asked about, words"
                        + " that are no decision, and decisions that contradict each other or earlier ones. All mistakes are told"
                        + " at once with their rows, and nothing is taken over then. Applying a file again changes nothing.",
        footer = {
            "kempt review apply review.xlsx --dry-run",
            "  Check a workbook of kempt review export.",
            "kempt review apply decisions.csv",
            "  Take over a table with the columns id_a, id_b and decision.",
        })
final class ReviewApplyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The workbook that came back, or a table with id_a, id_b and decision (same, different, unsure).")
    Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only check, and say what would be taken over.")
    boolean dryRun;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    ReviewApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ReviewApplyRequest request =
                new ReviewApplyRequest(workspace.folder(session.environment()), session.resolve(file), dryRun);
        ReviewApplyResult result =
                session.jobs().applyReview(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ReviewApplyResult result) {
        Summary summary = new Summary(session.console());
        if (result.fresh() == 0) {
            summary.line(
                    result.known() == 0
                            ? result.file() + " holds no decision yet; nothing was changed"
                            : "all decisions of " + result.file() + " were taken over before: "
                                    + Wording.count(result.known(), "pair") + "; nothing was changed");
            return summary.lines();
        }
        summary.line((result.dryRun() ? "without --dry-run this would be taken over: " : "taken over: ")
                + Wording.count(result.same()) + " same, " + Wording.count(result.different()) + " different, "
                + Wording.count(result.unsure()) + " unsure"
                + (result.known() > 0 ? "; decided before: " + Wording.count(result.known(), "pair") : ""));
        summary.next(
                result.dryRun()
                        ? "kempt review apply " + Wording.shellWord(file.toString()) + workspace.again()
                        : "kempt dedupe" + workspace.again());
        return summary.lines();
    }
}
