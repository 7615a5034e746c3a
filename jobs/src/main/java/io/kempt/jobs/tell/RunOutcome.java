package io.kempt.jobs.tell;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to, in counts. There is no message of an exception in it: those name headers, and the header of a file
 * without one is a customer.
 *
 * @param nothingNew whether everything had been done before
 * @param runId such as {@code 0001}; empty when the run got no number
 * @param inputs with their rows; of a run that failed those that it had begun
 * @param customers empty when they were not counted
 * @param findings by severity code
 */
public record RunOutcome(
        ExitCode exit,
        boolean nothingNew,
        String runId,
        List<InputCount> inputs,
        Optional<Customers> customers,
        List<FindingCount> findings,
        QualityResult quality,
        List<Path> outputs) {

    /**
     * The customers of the store.
     *
     * @param records before deduplication
     * @param golden after it
     * @param toReview pairs that a person has to decide
     */
    public record Customers(long records, long golden, long toReview) {}

    public static RunOutcome of(RunResult result) {
        return new RunOutcome(
                result.exit(),
                result.nothingNew(),
                result.runId(),
                result.inputs(),
                Optional.of(new Customers(result.records(), result.golden(), result.toReview())),
                result.findings(),
                result.quality(),
                result.outputs());
    }

    public static RunOutcome of(ImportResult result) {
        boolean known = !result.inputs().isEmpty() && result.inputs().stream().allMatch(InputCount::alreadyKnown);
        return new RunOutcome(
                result.exit(),
                known,
                "",
                result.inputs(),
                Optional.empty(),
                result.findings(),
                result.quality(),
                result.outputs());
    }

    /** The outcome of a run that was ended by an exception. */
    public static RunOutcome of(Throwable thrown) {
        return new RunOutcome(
                ExitCode.of(thrown), false, "", List.of(), Optional.empty(), List.of(), QualityResult.NONE, List.of());
    }

    /** The same with the number that the store gave the run, and its inputs where none are known. */
    public RunOutcome numbered(String id, List<InputCount> begun) {
        return new RunOutcome(
                exit, nothingNew, id, inputs.isEmpty() ? begun : inputs, customers, findings, quality, outputs);
    }

    /** Whether it did all it was asked for, and the data is good enough. */
    public boolean succeeded() {
        return exit == ExitCode.OK;
    }

    /** Whether it came to its end, be the data good or not. */
    public boolean complete() {
        return exit == ExitCode.OK || exit == ExitCode.BELOW_THRESHOLD;
    }
}
