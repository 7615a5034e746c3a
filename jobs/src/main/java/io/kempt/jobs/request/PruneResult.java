package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What was removed since it was too old, or would be.
 *
 * @param done false when nothing was changed
 * @param parts those of which anything was too old
 */
public record PruneResult(ExitCode exit, boolean done, List<Part> parts) {

    /**
     * Of one part.
     *
     * @param part its name in {@code retention:}
     * @param olderThan the age, such as {@code 90d}
     * @param items folders and files of outputs, rows of findings, versions of records, files of the archive, runs
     * @param bytes of files; 0 for what lies in the store
     * @param oldest when the oldest of them ended, ISO 8601
     * @param newest when the newest of them ended
     */
    public record Part(String part, String olderThan, long items, long bytes, String oldest, String newest) {}
}
