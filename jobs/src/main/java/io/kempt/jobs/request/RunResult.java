package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run came to.
 *
 * @param nothingNew whether everything had been done before, so that nothing was written
 * @param runId the run that holds the outputs, such as {@code 0001}
 * @param out the folder of the outputs
 * @param records customer records in the store
 * @param golden customers after deduplication
 * @param merged records that were merged into another
 * @param toReview pairs between the review and the merge threshold
 * @param findings findings of this run by severity code, in the order error, warning, suspect, repaired
 * @param outputs the files written
 * @param headlines a few sentences a steward understands, such as the biggest segment and the biggest leak
 * @param quality what was measured, what gates say and what has changed
 * @param inbox what became of the files of inboxes
 * @param pruned what was removed at its end, since it was older than the workspace keeps it
 */
public record RunResult(
        ExitCode exit,
        boolean nothingNew,
        String runId,
        Path out,
        List<InputCount> inputs,
        long records,
        long golden,
        long merged,
        long toReview,
        List<FindingCount> findings,
        List<Path> outputs,
        List<String> headlines,
        QualityResult quality,
        InboxResult inbox,
        List<PruneResult.Part> pruned) {

    /** A run without inboxes whose quality was not measured. */
    public RunResult(
            ExitCode exit,
            boolean nothingNew,
            String runId,
            Path out,
            List<InputCount> inputs,
            long records,
            long golden,
            long merged,
            long toReview,
            List<FindingCount> findings,
            List<Path> outputs,
            List<String> headlines) {
        this(
                exit,
                nothingNew,
                runId,
                out,
                inputs,
                records,
                golden,
                merged,
                toReview,
                findings,
                outputs,
                headlines,
                QualityResult.NONE,
                InboxResult.NONE,
                List.of());
    }

    /** The same with its quality: a closed gate decides the exit code. */
    public RunResult with(QualityResult measured) {
        return new RunResult(
                measured.failed() ? ExitCode.BELOW_THRESHOLD : exit,
                nothingNew,
                runId,
                out,
                inputs,
                records,
                golden,
                merged,
                toReview,
                findings,
                outputs,
                headlines,
                measured,
                inbox,
                pruned);
    }

    /** The same with what became of the files of inboxes: one that was refused decides the exit code. */
    public RunResult with(InboxResult moved) {
        ExitCode unmoved = moved.stuck().isEmpty() ? exit : ExitCode.ENVIRONMENT;
        return new RunResult(
                moved.refused().isEmpty() ? unmoved : ExitCode.INPUT_REFUSED,
                nothingNew,
                runId,
                out,
                inputs,
                records,
                golden,
                merged,
                toReview,
                findings,
                outputs,
                headlines,
                quality,
                moved,
                pruned);
    }

    /** The same with what was removed at its end. */
    public RunResult with(PruneResult removed) {
        return new RunResult(
                exit,
                nothingNew,
                runId,
                out,
                inputs,
                records,
                golden,
                merged,
                toReview,
                findings,
                outputs,
                headlines,
                quality,
                inbox,
                removed.parts());
    }

    /** The same, of a run that had nothing to do. */
    public RunResult withNothingNew() {
        return new RunResult(
                exit, true, runId, out, inputs, records, golden, merged, toReview, findings, outputs, headlines,
                quality, inbox, pruned);
    }
}
