package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What was put apart, or would be.
 *
 * @param dryRun whether nothing was changed
 * @param what was undone, or why there was nothing, as a sentence
 * @param customers what was one; none when there was nothing to undo
 * @param kept pairs of records that later deduplications keep apart
 */
public record UndoResult(ExitCode exit, boolean dryRun, String what, List<Undone> customers, int kept) {

    /** A customer that was put apart. */
    public record Undone(String id, List<UndonePart> parts) {}

    /**
     * A part of it.
     *
     * @param id its golden id; of what would happen the one it had before, empty for a new one
     * @param records {@code source:key}
     */
    public record UndonePart(String id, List<String> records) {}
}
