package io.kempt.jobs.read.excel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in which a value that is merged over several of them stands in each, as people read it. A value that is merged
 * over several columns stays in the first: it is one value, not several.
 */
final class MergedRows implements SheetRows {
    /** Merged cells do not overlap, so that there is one in a column at most; a file that says otherwise is not believed. */
    private static final int MOST_AT_ONCE = 1000;

    private static final class Tall {
        private final CellRange range;
        private String value = "";

        private Tall(CellRange range) {
            this.range = range;
        }
    }

    private final SheetRows rows;
    private final Deque<Tall> coming;
    private final List<Tall> open = new ArrayList<>();

    private MergedRows(SheetRows rows, List<CellRange> tall) {
        this.rows = rows;
        this.coming = new ArrayDeque<>(tall.size());
        tall.forEach(range -> coming.add(new Tall(range)));
    }

    /** Rows of a sheet with such merged cells; the rows as they are of any other. */
    static SheetRows of(SheetRows rows, List<CellRange> merged) {
        List<CellRange> tall = merged.stream()
                .filter(CellRange::isTall)
                .sorted(Comparator.comparingLong(CellRange::firstRow))
                .toList();
        return tall.isEmpty() ? rows : new MergedRows(rows, tall);
    }

    @Override
    public @Nullable SheetRow next() {
        SheetRow row = rows.next();
        return row == null ? null : filled(row);
    }

    private SheetRow filled(SheetRow row) {
        while (!coming.isEmpty() && coming.peekFirst().range.firstRow() <= row.number()) {
            Tall next = coming.removeFirst();
            if (open.size() < MOST_AT_ONCE) {
                open.add(next);
            }
        }
        SheetRow filled = row;
        for (Iterator<Tall> each = open.iterator(); each.hasNext(); ) {
            Tall tall = each.next();
            if (tall.range.lastRow() < row.number()) {
                each.remove();
            } else if (tall.range.firstRow() == row.number()) {
                tall.value = row.cell(tall.range.firstColumn());
            } else {
                filled = with(filled, tall.range.firstColumn(), tall.value);
            }
        }
        return filled;
    }

    private static SheetRow with(SheetRow row, int column, String value) {
        if (value.isEmpty() || !row.cell(column).isEmpty()) {
            return row;
        }
        int width = row.cells().length;
        String[] cells = Arrays.copyOf(row.cells(), Math.max(width, column + 1));
        Arrays.fill(cells, Math.min(width, cells.length), cells.length, "");
        cells[column] = value;
        return new SheetRow(row.number(), cells, row.remarks());
    }

    @Override
    public List<String> notes() {
        return rows.notes();
    }

    @Override
    public void close() {
        rows.close();
    }
}
