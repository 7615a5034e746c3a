package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What a record was and is.
 *
 * @param kind the kind's code
 * @param versions by source, the oldest first
 */
public record HistoryResult(ExitCode exit, String kind, String key, List<Version> versions) {

    /**
     * A version of a record.
     *
     * @param validFrom when its import began, ISO 8601; empty when it is older than the history
     * @param validTo when the import that ended it began; empty when it holds now
     * @param run that brought it, such as {@code 0001}; empty when it is older than the history
     * @param ended why it ended: {@code "changed"}, {@code gone} when a snapshot no longer held it, {@code rules} when
     *     stricter rules rejected it; empty when it holds now
     * @param file it was last seen in, with the line
     * @param changes against the version before; every value for the first
     */
    public record Version(
            String source,
            String validFrom,
            String validTo,
            String run,
            String ended,
            String file,
            List<Change> changes) {}

    /** A field that another version has another value for. */
    public record Change(String field, String before, String after) {}
}
