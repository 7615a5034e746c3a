package io.kempt.rules.measure;

import java.util.Comparator;

/**
 * A deal's entry into a stage.
 *
 * @param place the stage's place in {@link FunnelSettings#places}
 * @param day days since 1970-01-01; {@link #UNDATED} when only the present stage tells of it
 */
record StageEntry(int place, long day) {
    /** After every dated entry, for what is known is that the deal is there now. */
    static final long UNDATED = Long.MAX_VALUE;

    /** By day; entries of one day in the order of the stages, since dates have no time. */
    static final Comparator<StageEntry> ORDER =
            Comparator.comparingLong(StageEntry::day).thenComparingInt(StageEntry::place);
}
