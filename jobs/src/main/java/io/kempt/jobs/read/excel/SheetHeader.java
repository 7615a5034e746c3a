package io.kempt.jobs.read.excel;

import io.kempt.jobs.table.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a sheet, which may take several rows: 联系人 merged over 姓名 and 电话, beside names that are merged over
 * both rows. The names of a column are joined by a blank, the upper one first, and equal ones stand once.
 *
 * @param first the row on which it begins, counted from 1; the first record's without a header
 * @param rows how many rows it takes; 0 without a header
 * @param names the columns' names; their numbers without a header
 */
record SheetHeader(long first, int rows, List<String> names) {
    /** Deeper than any header that people read. */
    private static final int MOST_ROWS = 5;

    private static final int MOST_MERGED = 1000;

    /**
     * The header around a row.
     *
     * @param sample the rows near it, blank ones left out, in which tall values stand in each of their rows
     * @param row a row of the header, counted from 1
     * @param asked how many rows the header takes from there on; 0: found out by what is merged
     */
    static SheetHeader around(List<SheetRow> sample, List<CellRange> all, long row, int asked) {
        List<CellRange> merged = all.stream()
                .filter(range -> range.firstRow() <= row + MOST_ROWS && range.lastRow() > row - MOST_ROWS)
                .limit(MOST_MERGED)
                .toList();
        long first = row;
        long last = row;
        if (asked > 0) {
            last = row + asked - 1;
        } else {
            first = top(sample, merged, row);
            last = bottom(sample, merged, row);
        }
        return new SheetHeader(first, (int) (last - first + 1), names(sample, merged, first, last));
    }

    /** No header: the columns are named by their numbers, and the records begin on a row. */
    static SheetHeader none(List<SheetRow> sample, long firstRecord) {
        int width = sample.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        return new SheetHeader(firstRecord, 0, Header.numbered(width));
    }

    /** The last row of the header. */
    long last() {
        return first + rows - 1;
    }

    /** Goes up while the row above is tied to this one: by a tall cell, or as a row of groups. */
    private static long top(List<SheetRow> sample, List<CellRange> merged, long row) {
        long top = row;
        while (row - top < MOST_ROWS - 1 && isHeaderAbove(sample, merged, top)) {
            top--;
        }
        return top;
    }

    private static boolean isHeaderAbove(List<SheetRow> sample, List<CellRange> merged, long row) {
        SheetRow above = row(sample, row - 1);
        if (above == null) {
            return false;
        }
        boolean tied = merged.stream()
                .filter(SheetHeader::isHeaderTall)
                .filter(range -> range.coversRow(row) && range.coversRow(row - 1))
                .anyMatch(range -> !isTitle(range, above));
        return tied || isGroups(above, row(sample, row), merged);
    }

    /** Whether a wide cell is no group of columns but a title, which stands alone in its row and begins at the left. */
    private static boolean isTitle(CellRange range, SheetRow row) {
        return range.isWide() && range.firstColumn() == 0 && row.sampled().filled() == 1;
    }

    /** Whether wide cells of a row stand over names. */
    private static boolean isGroups(SheetRow above, @Nullable SheetRow below, List<CellRange> merged) {
        for (CellRange range : merged) {
            boolean group = range.isWide() && !range.isTall() && range.firstRow() == above.number();
            if (group && !isTitle(range, above) && below != null && namesUnder(range, below) > 1) {
                return true;
            }
        }
        return false;
    }

    private static long namesUnder(CellRange range, SheetRow below) {
        Set<String> names = new LinkedHashSet<>();
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            String cell = below.cell(column).strip();
            if (cell.codePoints().anyMatch(Character::isLetter)) {
                names.add(cell);
            }
        }
        return names.size();
    }

    private static long bottom(List<SheetRow> sample, List<CellRange> merged, long row) {
        long bottom = row;
        for (CellRange range : merged) {
            if (isHeaderTall(range) && range.coversRow(row)) {
                bottom = Math.max(bottom, range.lastRow());
            }
        }
        SheetRow here = row(sample, row);
        SheetRow below = row(sample, row + 1);
        if (bottom == row && here != null && below != null && isGroups(here, below, merged) && holdsNames(below)) {
            bottom = row + 1;
        }
        return bottom;
    }

    /** A column of a table may be merged over all its rows; a header is not so tall. */
    private static boolean isHeaderTall(CellRange range) {
        return range.isTall() && range.lastRow() - range.firstRow() < MOST_ROWS;
    }

    /** Whether no cell is a number, as in a row of names. */
    private static boolean holdsNames(SheetRow row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank() && cell.codePoints().noneMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    /** Where nothing is merged, a group's name is known by the blanks beside it, as in a text file. */
    private static List<String> names(List<SheetRow> sample, List<CellRange> merged, long first, long last) {
        List<SheetRow> rows = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            SheetRow row = row(sample, number);
            if (row != null) {
                rows.add(row);
            }
        }
        if (merged.stream().noneMatch(range -> range.firstRow() <= last && range.lastRow() >= first)) {
            return Header.ofRows(
                    rows.stream().map(row -> Arrays.asList(row.cells())).toList());
        }
        int width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Set<String> parts = new LinkedHashSet<>();
            for (SheetRow row : rows) {
                parts.add(rows.size() == 1 ? row.cell(column).strip() : shown(row, column, merged));
            }
            parts.remove("");
            names.add(String.join(" ", parts));
        }
        return Header.of(names);
    }

    /** What people see over a column: its own cell, or the wide one that covers it. */
    private static String shown(SheetRow row, int column, List<CellRange> merged) {
        String own = row.cell(column).strip();
        if (!own.isEmpty()) {
            return own;
        }
        for (CellRange range : merged) {
            if (range.isWide()
                    && range.coversRow(row.number())
                    && range.firstColumn() < column
                    && column <= range.lastColumn()) {
                return row.cell(range.firstColumn()).strip();
            }
        }
        return "";
    }

    private static @Nullable SheetRow row(List<SheetRow> sample, long number) {
        for (SheetRow row : sample) {
            if (row.number() == number) {
                return row;
            }
        }
        return null;
    }
}
