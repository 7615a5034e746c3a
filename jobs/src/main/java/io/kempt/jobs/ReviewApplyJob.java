package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ReviewApplyRequest;
import io.kempt.jobs.request.ReviewApplyResult;
import io.kempt.jobs.review.ReviewAnswers;
import io.kempt.jobs.store.DecisionLedger;
import io.kempt.jobs.store.DecisionLedger.Made;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.match.decision.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes over what people decided. Everything is checked before anything is written, and all of it is written in one
 * transaction; what had been decided so before is passed over.
 */
final class ReviewApplyJob {
    /** More are counted, not told. */
    private static final int TOLD = 50;

    private final Session session;
    private final ReviewApplyRequest request;

    ReviewApplyJob(Session session, ReviewApplyRequest request) {
        this.session = session;
        this.request = request;
    }

    ReviewApplyResult run() {
        ReviewAnswers answers = ReviewAnswers.read(request.file(), ReadOptions.DETECT);
        DecisionLedger ledger = new DecisionLedger(session.store());
        AnswerCheck check = new AnswerCheck(new StoreRecords(session), ledger.all());
        check.take(answers);
        if (!check.problems().isEmpty()) {
            throw refusal(
                    answers.file(),
                    check.problems(),
                    "Mend the rows and give the same command again, or ask anew: kempt review export -o review.xlsx");
        }
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Made> made = check.fresh().stream()
                .map(fresh -> new Made(fresh.decision(), answers.file(), now, fresh.fingerprint()))
                .toList();
        if (!request.dryRun()) {
            session.store().inTransaction(() -> ledger.put(made));
        }
        return new ReviewApplyResult(
                ExitCode.OK,
                answers.file(),
                request.dryRun(),
                count(made, Verdict.SAME),
                count(made, Verdict.DIFFERENT),
                count(made, Verdict.UNSURE),
                check.known());
    }

    private static int count(List<Made> made, Verdict verdict) {
        return (int)
                made.stream().filter(one -> one.decision().verdict() == verdict).count();
    }

    /** All mistakes of a file of decisions at once. */
    static StopException refusal(String file, List<String> problems, String nextStep) {
        List<String> told = new ArrayList<>(problems.subList(0, Math.min(TOLD, problems.size())));
        if (problems.size() > TOLD) {
            told.add("and " + (problems.size() - TOLD) + " more");
        }
        return new StopException(
                ExitCode.INPUT_REFUSED,
                "The decisions in " + file + " cannot be taken over, and nothing was changed: "
                        + (problems.size() == 1 ? "1 mistake." : problems.size() + " mistakes."),
                told,
                nextStep);
    }
}
