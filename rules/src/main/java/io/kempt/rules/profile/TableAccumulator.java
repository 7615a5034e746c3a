package io.kempt.rules.profile;

import io.kempt.rules.measure.Accumulator;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the rows of a table in one pass. {@link #add} takes a row on one thread; for several threads a block of rows is
 * announced by {@link #reserve}, and then each part (a column, or the rows as wholes) takes the block by itself. Both
 * give the same profile, whatever the number of threads.
 */
public final class TableAccumulator implements Accumulator<TableAccumulator, TableProfile> {
    /** The longest block: the hashes of a column that goes over to sketches within it must fit without asking. */
    public static final int LONGEST_BLOCK = 2_000;

    private final List<ColumnAccumulator> columns = new ArrayList<>();
    private final RowHash rowHash = new RowHash();
    private final HashBudget rowBudget;
    private final LongHashSet rowHashes = new LongHashSet(1 << 12);
    private long rows;
    private long blank;
    private long cutShort;
    private long tooLong;
    private long duplicates;
    private long compared;
    private boolean comparing = true;

    public TableAccumulator(List<String> header) {
        this(header, ProfileLimits.of(header.size()));
    }

    public TableAccumulator(List<String> header, ProfileLimits limits) {
        HashBudget budget = new HashBudget(limits.hashes());
        this.rowBudget = new HashBudget(limits.rowHashes());
        header.forEach(name -> columns.add(new ColumnAccumulator(name, limits, budget)));
    }

    /** Adds a row with one cell per column. */
    public void add(String... cells) {
        reserve(1);
        List<String[]> row = new ArrayList<>();
        row.add(cells);
        for (int part = 0; part < parts(); part++) {
            addPart(part, row);
        }
    }

    /** A record with nothing in it; it belongs to no column. */
    public void addBlank() {
        blank++;
    }

    /** A record, added besides, that has fewer cells than the header, or cells beyond it. */
    public void addRagged(boolean beyond) {
        cutShort += beyond ? 0 : 1;
        tooLong += beyond ? 1 : 0;
    }

    /** Parts that can take a block at the same time. */
    public int parts() {
        return columns.size() + 1;
    }

    /** Announces a block of at most {@link #LONGEST_BLOCK} rows; not to be called while parts take one. */
    public void reserve(int more) {
        rows += more;
        columns.forEach(column -> column.reserve(more));
        long missing = rowHashes.missing(more);
        if (comparing && missing > 0) {
            comparing = rowBudget.take(missing);
            if (comparing) {
                rowHashes.grow(missing);
            }
        }
    }

    /** Lets one part take the block: a column its cells, the last part the rows as wholes. */
    public void addPart(int part, List<String[]> block) {
        if (part == columns.size()) {
            compare(block);
            return;
        }
        ColumnAccumulator column = columns.get(part);
        for (String[] cells : block) {
            column.addReserved(cells[part]);
        }
    }

    private void compare(List<String[]> block) {
        if (!comparing) {
            return;
        }
        for (String[] cells : block) {
            compared++;
            duplicates += rowHashes.add(rowHash.of(cells)) ? 0 : 1;
        }
    }

    @Override
    public void merge(TableAccumulator other) {
        rows += other.rows;
        blank += other.blank;
        cutShort += other.cutShort;
        tooLong += other.tooLong;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).merge(other.columns.get(i));
        }
        mergeRows(other);
    }

    private void mergeRows(TableAccumulator other) {
        long missing = rowHashes.missing(other.rowHashes.size());
        comparing &= other.comparing && (missing == 0 || rowBudget.take(missing));
        if (!comparing) {
            return;
        }
        rowHashes.grow(missing);
        int before = rowHashes.size();
        other.rowHashes.each(rowHashes::add);
        compared += other.compared;
        duplicates += other.duplicates + other.rowHashes.size() - (rowHashes.size() - before);
    }

    @Override
    public TableProfile finish() {
        return new TableProfile(
                rows,
                blank,
                cutShort,
                tooLong,
                duplicates,
                compared,
                columns.stream().map(ColumnAccumulator::finish).toList());
    }
}
