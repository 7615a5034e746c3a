package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import java.util.Locale;

/** Keeps a snapshot that was cut short from making most of a source's records disappear. */
public final class SnapshotGuard {
    private SnapshotGuard() {}

    /** @param there how many of the records that are known stand in the file, or could */
    public static StopException tooFew(String file, long there, long known, String source, int floor) {
        return StopException.inputRefused(
                String.format(
                        Locale.ROOT,
                        "%s is to be all that %s has, but holds at most %,d of its %,d records: expected %d%% or more.",
                        file,
                        source,
                        there,
                        known,
                        floor),
                "Check whether the export is complete. If so many records have really gone, add --force; to always allow"
                        + " it, lower 'snapshot-floor' of the input in kempt.yml.");
    }
}
