package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What a run would do.
 *
 * @param exit 5 when a file would be refused
 * @param nothingNew whether there is nothing to do at all
 * @param inputs the files, in the order in which they would be taken in
 * @param steps in their order
 * @param notes what has changed since a run that was cut off, or which run would go on
 */
public record PlanResult(
        ExitCode exit, boolean nothingNew, List<PlannedInput> inputs, List<PlannedStep> steps, List<String> notes) {

    /**
     * @param file path relative to the workspace
     * @param state {@code new}, {@code known}, {@code begun} (cut off on the way), {@code growing} or {@code refused}
     * @param rows its records, counted in the file or known by the store; -1 when they cannot be counted
     * @param remark why it would be refused or would wait; else empty
     */
    public record PlannedInput(String file, String kind, String source, String state, long rows, String remark) {}

    /**
     * @param step its name
     * @param work what it would do; {@code nothing to do} when its results stand
     * @param rows what it would look at: exact when nothing is new, else an upper bound, since new rows may replace known ones
     *     or be rejected; 0 when there is nothing to do
     */
    public record PlannedStep(String step, String work, long rows) {}
}
