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
        List<SampledRow> below = rows.subList(at + 1, Math.min(rows.size(), at + 1 + BELOW)).stream()
                .filter(row -> !isAlike(row.cells(), cells))
                .toList();
        int sum = 0;
        for (int column = 0; column < cells.size(); column++) {
            sum += weigh(cells.get(column).strip(), below, column);
        }
        return sum + repeats(cells);
    }

    private static int weigh(String cell, List<SampledRow> below, int column) {
        CellKind kind = CellKind.of(cell);
        if (kind == CellKind.EMPTY) {
            return 0;
        }
        int filled = 0;
        int values = 0;
        int codes = 0;
        boolean again = false;
        boolean years = false;
        for (SampledRow row : below) {
            String text = cell(row, column);
            CellKind other = CellKind.of(text);
            if (other != CellKind.EMPTY) {
                filled++;
                values += other.isValue() ? 1 : 0;
                codes += other == CellKind.CODE ? 1 : 0;
                again |= text.equals(cell);
                years |= isYear(text);
            }
        }
        if (kind.isValue()) {
            return isYear(cell) && filled > 0 && !years ? WEAK : -STRONG;
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

    /** Whether a record below is the header again, or that of another table: it says nothing of the columns. */
    private static boolean isAlike(List<String> cells, List<String> header) {
        long same = cells.stream()
                .filter(cell -> !cell.isBlank() && header.contains(cell))
                .count();
        return same > 1 && same * 2 > header.size();
    }

    private static String cell(SampledRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    /** Columns are headed by years, too. */
    static boolean isYear(String cell) {
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
