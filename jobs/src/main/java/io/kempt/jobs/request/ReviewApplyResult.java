package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;

/**
 * What decisions were taken over, or would be.
 *
 * @param file its name without the folder
 * @param dryRun whether nothing was changed
 * @param same new pairs that are one customer
 * @param different new pairs that are two
 * @param unsure new pairs of which nobody can tell
 * @param known pairs that had been decided so before
 */
public record ReviewApplyResult(
        ExitCode exit, String file, boolean dryRun, int same, int different, int unsure, int known) {

    /** How many decisions are new. */
    public int fresh() {
        return same + different + unsure;
    }
}
