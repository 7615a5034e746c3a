package io.kempt.jobs.table;

/**
 * What the caller knows of a workbook beforehand.
 *
 * @param sheet a sheet's name; empty: the first visible one that has a header
 * @param password opens an encrypted workbook; empty when there is none. It is never shown
 */
public record SheetOptions(String sheet, String password) {
    static final SheetOptions DETECT = new SheetOptions("", "");

    /** The sheet alone: a password is not for printing. */
    @Override
    public String toString() {
        return "SheetOptions[sheet=" + sheet + "]";
    }
}
