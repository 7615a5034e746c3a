package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;

/**
 * How files are imported, beyond what the workspace says.
 *
 * @param snapshot whether each file holds all records of its source: those it lacks have disappeared
 * @param force whether to import what a guard refuses: a snapshot with few records, or a file that has changed since its
 *     import was interrupted
 * @param mended whether the files must be mended rejects, which close the rejects that they come from
 * @param dryRun whether only to say what would change
 * @param reading what is known of the files; it goes before what the workspace says
 */
public record ImportOptions(boolean snapshot, boolean force, boolean mended, boolean dryRun, ReadOptions reading) {
    public static final ImportOptions NONE = new ImportOptions(false, false, false, false);

    /** Options of files of which nothing is known. */
    public ImportOptions(boolean snapshot, boolean force, boolean mended, boolean dryRun) {
        this(snapshot, force, mended, dryRun, ReadOptions.DETECT);
    }
}
