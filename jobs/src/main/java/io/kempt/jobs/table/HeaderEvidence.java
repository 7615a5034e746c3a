package io.kempt.jobs.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Weighs whether a record is a header by comparing each of its cells with the cells below: a word above numbers speaks
 * for a header, a number for a record like all others, and so does a cell whose text comes again further down.
 */
final class HeaderEvidence {
    /** So many records below are looked at. */
    private static final int BELOW = 60;

    /** The share of a column that must be values before a word above it means anything. */
    private static final double MOST = 0.6;

    private static final int STRONG = 3;
    private static final int WEAK = 1;

    private HeaderEvidence() {}

    /** Positive for a header, negative for data, 0 when nothing speaks for either. */
    static int weigh(List<SampledRow> rows, int at) {
        List<String> cells = rows.get(at).cells();
        int sum = 0;
        for (int column = 0; column < cells.size(); column++) {
            sum += weigh(cells.get(column).strip(), rows, at, column);
        }
        return sum + repeats(cells);
    }

    private static int weigh(String cell, List<SampledRow> rows, int at, int column) {
        CellKind kind = CellKind.of(cell);
        if (kind == CellKind.EMPTY) {
            return 0;
        }
        int filled = 0;
        int values = 0;
        int codes = 0;
        boolean again = false;
        int last = Math.min(rows.size(), at + 1 + BELOW);
        for (int i = at + 1; i < last; i++) {
            String below = cell(rows.get(i), column);
            CellKind other = CellKind.of(below);
            if (other != CellKind.EMPTY) {
                filled++;
                values += other.isValue() ? 1 : 0;
                codes += other == CellKind.CODE ? 1 : 0;
                again |= below.equals(cell);
            }
        }
        if (kind.isValue()) {
            return isYear(cell) && values >= MOST * filled && !again ? 0 : -STRONG;
        }
        if (filled == 0) {
            return WEAK;
        }
        if (values >= MOST * filled) {
            return STRONG;
        }
        if (kind == CellKind.WORDS && codes >= MOST * filled) {
            return STRONG - WEAK;
        }
        return again ? -STRONG : 0;
    }

    private static String cell(SampledRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    /** Columns are headed by years, too. */
    private static boolean isYear(String cell) {
        return cell.length() == 4 && (cell.startsWith("19") || cell.startsWith("20"));
    }

    /** Names of columns are distinct. */
    private static int repeats(List<String> cells) {
        Set<String> distinct = new HashSet<>();
        int repeated = 0;
        for (String cell : cells) {
            if (!cell.isBlank() && !distinct.add(cell.strip())) {
                repeated++;
            }
        }
        return -repeated;
    }
}
