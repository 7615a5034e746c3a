package io.kempt.jobs.store;

/**
 * An accepted row on its way into the store.
 *
 * @param key what identifies the record within its source
 * @param number the record's number in its input, from 1
 * @param line the line it began on
 * @param sheet empty for anything but workbooks
 * @param values canonical values in the field order of the kind
 * @param extras the cells of columns that hold no field, as a JSON object by their headers; empty for none
 * @param onlyIfNew whether it must not replace a record of that key: it was rejected before for repeating the key
 * @param cells the cells as they stood in the file, should the row turn out to be a repetition
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
public record StoredRow(
        String key,
        long number,
        long line,
        String sheet,
        String[] values,
        String extras,
        boolean onlyIfNew,
        String[] cells) {

    /** The same row, told whether it must be new. */
    StoredRow onlyIfNew(boolean must) {
        return must == onlyIfNew ? this : new StoredRow(key, number, line, sheet, values, extras, must, cells);
    }

    /** The same row, not accepted. */
    public RejectedRow rejected() {
        return new RejectedRow(key, number, line, sheet, cells, values);
    }
}
