package io.kempt.jobs.store;

import io.kempt.jobs.request.RunStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of a run, as the store remembers it.
 *
 * @param step its name, such as {@code quality-report}
 * @param status {@code running}, {@code done}, {@code stopped}, {@code failed} or {@code skipped} (behind a closed gate)
 * @param rowsIn what it looked at; -1 before its end. Of {@code import} the rows read, of {@code check} and {@code quality}
 *     the records of the store, of {@code dedupe} and {@code report} the customer records, of {@code enrich} and
 *     {@code export} the customers
 * @param rowsOut what came of it; -1 before its end. Of {@code import} the rows accepted, of {@code check} the findings
 *     across rows, of {@code quality} the gates judged, of {@code dedupe} the customers, of {@code enrich} the values added,
 *     of the others the files written
 * @param state what its outputs were made of; empty when it writes none
 * @param outputs files within the run's folder
 * @param said sentences about what was measured
 */
public record StepRecord(
        int seq,
        String step,
        String status,
        Instant startedAt,
        Optional<Instant> endedAt,
        long rowsIn,
        long rowsOut,
        String state,
        List<String> outputs,
        List<String> said) {

    /** The step as people are told of it. */
    RunStep told() {
        return new RunStep(step, status, startedAt, duration(), rowsIn, rowsOut);
    }

    public boolean done() {
        return status.equals("done");
    }

    /** How long it took; nothing before its end. */
    public Duration duration() {
        return endedAt.map(end -> Duration.between(startedAt, end)).orElse(Duration.ZERO);
    }
}
