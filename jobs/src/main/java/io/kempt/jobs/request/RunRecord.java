package io.kempt.jobs.request;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run that the store remembers.
 *
 * @param id such as {@code 0001}
 * @param status {@code running}, {@code done}, {@code stopped} or {@code failed}
 * @param exitCode -1 while it runs or after it died
 * @param message why it failed; empty otherwise
 * @param nextStep what to do now
 */
public record RunRecord(
        String id,
        String status,
        Instant startedAt,
        Duration duration,
        int exitCode,
        List<InputCount> inputs,
        String message,
        String nextStep,
        Path out) {}
