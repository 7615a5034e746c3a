package io.kempt.rules.profile;

import io.kempt.rules.measure.Accumulator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of one column. As long as its distinct values fit they are kept with their counts, and everything is
 * exact; beyond, sketches take over. Which of the two it is does not depend on how the rows are cut into parts.
 */
public final class ColumnAccumulator implements Accumulator<ColumnAccumulator, ColumnProfile> {
    private final String name;
    private final ProfileLimits limits;
    private final HashBudget budget;
    private final ValueCounts values;
    private @Nullable StreamedValues stream;
    private long rows;
    private long blank;

    /** @param name the column's header */
    public ColumnAccumulator(String name, ProfileLimits limits) {
        this(name, limits, new HashBudget(limits.hashes()));
    }

    ColumnAccumulator(String name, ProfileLimits limits, HashBudget budget) {
        this.name = name;
        this.limits = limits;
        this.budget = budget;
        this.values = new ValueCounts(limits);
    }

    /** Adds a cell as it stands in the file. */
    public void add(String cell) {
        reserve(1);
        addReserved(cell);
    }

    /** Makes room for so many cells, so that {@link #addReserved} needs nothing that columns share. */
    void reserve(int cells) {
        if (stream != null) {
            stream.reserve(cells, budget);
        }
    }

    void addReserved(String cell) {
        rows++;
        if (isBlank(cell)) {
            blank++;
        } else if (stream != null) {
            streamed(stream, cell, 1);
        } else {
            values.add(cell, 1);
            if (values.isOverfull()) {
                stream();
            }
        }
    }

    private static boolean isBlank(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char first = cell.charAt(0);
        return (first <= ' ' || first > 0x7F) && cell.isBlank();
    }

    private void streamed(StreamedValues into, String cell, long times) {
        long hash = into.add(cell, times);
        if (hash != 0) {
            values.sample(cell, hash, times);
        }
    }

    /** Goes over to sketches, with all that was kept. */
    private StreamedValues stream() {
        StreamedValues begun = stream;
        if (begun == null) {
            begun = new StreamedValues(limits);
            for (ValueCount value : values.sorted()) {
                begun.reserve(1, budget);
                begun.add(value.value(), value.count());
            }
            stream = begun;
            values.removeTokens();
            values.thin();
        }
        return begun;
    }

    @Override
    public void merge(ColumnAccumulator other) {
        rows += other.rows;
        blank += other.blank;
        if (stream == null && other.stream == null) {
            values.merge(other.values);
            if (values.isOverfull()) {
                stream();
            }
            return;
        }
        StreamedValues mine = stream();
        StreamedValues others = other.stream;
        if (others == null) {
            for (ValueCount value : other.values.sorted()) {
                mine.reserve(1, budget);
                streamed(mine, value.value(), value.count());
            }
        } else {
            mine.merge(others, budget);
            values.merge(other.values);
            values.thin();
        }
    }

    @Override
    public ColumnProfile finish() {
        StreamedValues streamed = stream;
        if (streamed != null) {
            return new ColumnSummary(name, rows, blank, streamed.tally(), values.sorted(), streamed).profile();
        }
        CellTally tally = new CellTally(limits);
        List<ValueCount> filled = values.sorted().stream()
                .filter(value -> tally.add(value.value(), value.count()) >= 0)
                .toList();
        return new ColumnSummary(name, rows, blank, tally, filled, null).profile();
    }
}
