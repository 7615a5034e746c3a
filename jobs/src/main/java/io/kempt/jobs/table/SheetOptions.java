package io.kempt.jobs.table;

/**
 * What the caller knows of a workbook beforehand.
 *
 * @param sheet a sheet's name, or its number as people count the visible ones from 1; {@link #ALL}: all visible sheets
 *     that have the header of the first one with a header; empty: that one alone
 * @param password opens an encrypted workbook; empty when there is none. It is never shown
 */
public record SheetOptions(String sheet, String password) {
    public static final String ALL = "*";

    static final SheetOptions DETECT = new SheetOptions("", "");

    SheetOptions orElse(SheetOptions others) {
        return new SheetOptions(
                sheet.isEmpty() ? others.sheet : sheet, password.isEmpty() ? others.password : password);
    }

    /** The sheet alone: a password is not for printing. */
    @Override
    public String toString() {
        return "SheetOptions[sheet=" + sheet + "]";
    }
}
