package io.kempt.jobs.read.excel;

import java.util.Optional;

/**
 * Cells that are merged into one.
 *
 * @param firstRow counted from 1, as in Excel; so is the last
 * @param firstColumn counted from 0; so is the last
 */
record CellRange(long firstRow, long lastRow, int firstColumn, int lastColumn) {
    private static final int MOST_COLUMNS = 16_384;

    /** The range between two references such as A1 and $C$4; empty when they are none. */
    static Optional<CellRange> of(String from, String to) {
        int left = column(from);
        int right = column(to);
        long top = row(from);
        long bottom = row(to);
        boolean sound = left >= 0 && right >= left && right < MOST_COLUMNS && top > 0 && bottom >= top;
        return sound ? Optional.of(new CellRange(top, bottom, left, right)) : Optional.empty();
    }

    boolean isTall() {
        return lastRow > firstRow;
    }

    boolean isWide() {
        return lastColumn > firstColumn;
    }

    boolean coversRow(long row) {
        return firstRow <= row && row <= lastRow;
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column - 1;
    }

    private static long row(String reference) {
        long row = 0;
        for (int i = 0; i < reference.length() && row < Integer.MAX_VALUE; i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row;
    }
}
