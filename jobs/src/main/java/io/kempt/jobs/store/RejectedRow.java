package io.kempt.jobs.store;

/**
 * A row that was not accepted.
 *
 * @param key what would have identified the record; empty when it has none
 * @param cells as they stood in the file
 * @param values canonical values in the field order of the kind; none when the row could not be judged, or comes from the
 *     store, which keeps only its cells
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
public record RejectedRow(String key, long number, long line, String sheet, String[] cells, String[] values) {
    private static final String[] NONE = {};

    /** A row of which only the cells are known. */
    public RejectedRow(String key, long number, long line, String sheet, String[] cells) {
        this(key, number, line, sheet, cells, NONE);
    }
}
