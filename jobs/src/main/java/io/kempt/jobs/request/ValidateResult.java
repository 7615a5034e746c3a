package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param bySeverity findings by severity, gravest first
 * @param byCode findings by {@code severity code field}, most frequent first
 * @param quality what was measured, what gates say and what has changed
 */
public record ValidateResult(
        ExitCode exit,
        InputCount input,
        List<FindingCount> bySeverity,
        List<FindingCount> byCode,
        List<Path> outputs,
        QualityResult quality) {

    /** A file whose quality was not measured. */
    public ValidateResult(
            ExitCode exit,
            InputCount input,
            List<FindingCount> bySeverity,
            List<FindingCount> byCode,
            List<Path> outputs) {
        this(exit, input, bySeverity, byCode, outputs, QualityResult.NONE);
    }
}
