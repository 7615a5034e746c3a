package io.kempt.jobs.step;

import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.table.RawRecord;
import java.util.List;

/**
 * Some consecutive records of a file after the row function has judged them: the item of a step, since an item a row
 * would cost more than the row's own work.
 *
 * @param position the number of the last record in it
 * @param ignored blank records in it
 */
public record RowBlock(
        long position,
        List<StoredRow> accepted,
        List<RejectedRow> rejected,
        List<StoredFinding> findings,
        long ignored) {

    /** Judges raw records. */
    @FunctionalInterface
    public interface Judge {
        RowBlock judge(List<RawRecord> records);
    }
}
