package io.kempt.rules.model;

/**
 * Where a record stands, so that a steward can find it again.
 *
 * @param source the system it came from, such as {@code erp}
 * @param file the file's name without its folder
 * @param sheet the sheet of a workbook; empty for other files
 * @param line the line (CSV: where the record begins) or row (Excel) in the file, counted from 1
 */
public record RecordId(String source, String file, String sheet, long line) {

    /** As shown to people: {@code customers.csv:17} or {@code book.xlsx[Sheet1]:17}. */
    @Override
    public String toString() {
        return sheet.isEmpty() ? file + ":" + line : file + "[" + sheet + "]:" + line;
    }
}
