package io.kempt.jobs.tell;

import java.time.Duration;
import java.time.Instant;

/** A run from its begin to its end: all that is told of it. */
public record RunStory(RunStart start, Instant ended, RunOutcome outcome) {
    public Duration duration() {
        return Duration.between(start.at(), ended);
    }
}
