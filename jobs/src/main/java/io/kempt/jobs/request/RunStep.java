package io.kempt.jobs.request;

import java.time.Duration;
import java.time.Instant;

/**
 * A step of a run that the store remembers.
 *
 * @param step its name in the pipeline, such as {@code dedupe}
 * @param status {@code running}, {@code done}, {@code stopped}, {@code failed} or {@code skipped} (behind a closed gate)
 * @param duration zero before its end
 * @param rowsIn what it looked at; -1 before its end
 * @param rowsOut what came of it; -1 before its end
 */
public record RunStep(String step, String status, Instant startedAt, Duration duration, long rowsIn, long rowsOut) {

    /** The same of a process that was killed in it. */
    public RunStep cutOff() {
        return status.equals("running") ? new RunStep(step, "failed", startedAt, duration, rowsIn, rowsOut) : this;
    }
}
