package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param outputs rejects and findings files, one set per import
 * @param dryRun whether nothing was kept of it: the counts are those of an import that was taken back
 * @param columns of the files that were read, for a dry run
 * @param quality what was measured, what gates say and what has changed
 */
public record ImportResult(
        ExitCode exit,
        List<InputCount> inputs,
        List<FindingCount> findings,
        List<Path> outputs,
        boolean dryRun,
        List<ColumnUse> columns,
        QualityResult quality) {

    public ImportResult(ExitCode exit, List<InputCount> inputs, List<FindingCount> findings, List<Path> outputs) {
        this(exit, inputs, findings, outputs, false, List.of(), QualityResult.NONE);
    }

    public ImportResult(
            ExitCode exit,
            List<InputCount> inputs,
            List<FindingCount> findings,
            List<Path> outputs,
            boolean dryRun,
            List<ColumnUse> columns) {
        this(exit, inputs, findings, outputs, dryRun, columns, QualityResult.NONE);
    }

    /** The same with its quality: a closed gate decides the exit code. */
    public ImportResult with(QualityResult measured) {
        return new ImportResult(
                measured.failed() ? ExitCode.BELOW_THRESHOLD : exit,
                inputs,
                findings,
                outputs,
                dryRun,
                columns,
                measured);
    }
}
