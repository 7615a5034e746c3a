package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param inputs what was judged: files, or what the store holds of them
 * @param bySeverity findings by severity, gravest first
 * @param byCode findings by {@code severity code field}, most frequent first
 * @param rules findings by file and rule, most frequent first within a file
 * @param fixed what was repaired, by file; empty when nothing was asked for
 * @param quality what was measured, what gates say and what has changed
 */
public record ValidateResult(
        ExitCode exit,
        List<InputCount> inputs,
        List<FindingCount> bySeverity,
        List<FindingCount> byCode,
        List<RuleCount> rules,
        List<FixCount> fixed,
        QualityResult quality,
        List<Path> outputs) {}
