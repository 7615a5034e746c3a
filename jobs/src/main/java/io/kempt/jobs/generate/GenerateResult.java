package io.kempt.jobs.generate;

import io.kempt.rules.generate.CrmSummary;
import java.nio.file.Path;
import java.util.List;

/**
 * What was generated.
 *
 * @param summary lines, records, defects and other counts
 * @param files all files written, the summary of the truth first
 */
public record GenerateResult(CrmSummary summary, List<WrittenFile> files) {

    /**
     * A file that was written.
     *
     * @param lines data lines without header and blank ones
     */
    public record WrittenFile(Path path, long lines, long bytes) {}
}
