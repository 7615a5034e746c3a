package io.kempt.jobs.request;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run that the store remembers.
 *
 * @param id such as {@code 0001}
 * @param command {@code run} or {@code import}
 * @param status {@code running}, {@code done}, {@code stopped}, {@code failed} or {@code abandoned}
 * @param exitCode -1 while it runs or after it died
 * @param steps those of a pipeline in the order in which they were taken; none of an import
 * @param message why it failed; empty otherwise
 * @param nextStep what to do now
 */
public record RunRecord(
        String id,
        String command,
        String status,
        Instant startedAt,
        Duration duration,
        int exitCode,
        List<InputCount> inputs,
        List<RunStep> steps,
        String message,
        String nextStep,
        Path out) {}
