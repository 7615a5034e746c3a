package io.kempt.jobs.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the header among a table's first records by the names that are known. */
public final class HeaderFinder {
    private HeaderFinder() {}

    /** The first record with the most known names, if there are two, or if they are half of the record. */
    public static Optional<SampledRow> findKnown(List<SampledRow> rows, Predicate<String> knownHeader) {
        SampledRow best = null;
        long most = 0;
        for (SampledRow row : rows) {
            long hits = row.cells().stream().filter(knownHeader).count();
            if (hits > most) {
                most = hits;
                best = row;
            }
        }
        boolean sure = best != null && (most > 1 || most * 2 >= best.filled());
        return sure ? Optional.ofNullable(best) : Optional.empty();
    }
}
