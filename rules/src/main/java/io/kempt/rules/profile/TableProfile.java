package io.kempt.rules.profile;

import java.util.List;

/**
 * What a table holds.
 *
 * @param rows records that are not blank
 * @param blankRows records with nothing in them
 * @param shortRows records with fewer cells than the header
 * @param longRows records with cells beyond the header
 * @param duplicateRows records that are wholly the same as an earlier one
 * @param comparedRows how many records were compared for that: all, or the first of a very long table
 */
public record TableProfile(
        long rows,
        long blankRows,
        long shortRows,
        long longRows,
        long duplicateRows,
        long comparedRows,
        List<ColumnProfile> columns) {

    /** The same with values masked that may tell who a person is. */
    public TableProfile masked() {
        return new TableProfile(
                rows,
                blankRows,
                shortRows,
                longRows,
                duplicateRows,
                comparedRows,
                columns.stream().map(ColumnProfile::masked).toList());
    }
}
