package io.kempt.jobs.write;

/**
 * How a CSV file is written. It is always UTF-8 with commas and LF.
 *
 * @param bom whether it begins with a byte order mark, by which Excel knows that it is UTF-8
 * @param formulaGuard whether values that a spreadsheet would run are guarded
 */
public record CsvStyle(boolean bom, boolean formulaGuard) {
    /** For people with a spreadsheet. */
    public static final CsvStyle SPREADSHEET = new CsvStyle(true, true);

    /** For programs: every value as it is. */
    public static final CsvStyle MACHINE = new CsvStyle(false, false);
}
