package io.kempt.jobs.read.csv;

import io.kempt.jobs.table.CellKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that alone have another delimiter than their table. */
final class OtherDelimiter {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private OtherDelimiter() {}

    /** The cells of such a record; null unless one delimiter gives just as many as the table is wide. */
    static @Nullable List<String> cells(CharSequence record, Dialect dialect, int width) {
        if (width < 3) {
            return null;
        }
        for (String other : DELIMITERS) {
            if (!other.equals(dialect.delimiter())) {
                LineSplitter splitter = new LineSplitter(new Dialect(other, dialect.quote(), dialect.escape()));
                List<String> cells = splitter.exactly(record, width);
                if (cells != null && cells.stream().noneMatch(cell -> CellKind.of(cell) == CellKind.OTHER)) {
                    return cells;
                }
            }
        }
        return null;
    }
}
