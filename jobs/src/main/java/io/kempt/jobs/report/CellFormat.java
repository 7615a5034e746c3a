package io.kempt.jobs.report;

/** How the values of a column are held in a table and shown in a sheet. */
enum CellFormat {
    /** Text, ids and codes too: they stay text in Excel. */
    TEXT("@"),
    /** A whole number. */
    COUNT("#,##0"),
    /** An amount, held in whole smallest units. */
    MONEY("#,##0.00"),
    /** Days with one digit, for a median may be a half. */
    DAYS("#,##0.0"),
    /** A number of either kind: whole ones are shown as counts, others as amounts. */
    FIGURE("#,##0.00"),
    /** A share from 0 to 1. */
    SHARE("0.0%"),
    /** A day. */
    DATE("yyyy-mm-dd");

    private final String pattern;

    CellFormat(String pattern) {
        this.pattern = pattern;
    }

    /** As Excel writes it. */
    String pattern() {
        return pattern;
    }
}
