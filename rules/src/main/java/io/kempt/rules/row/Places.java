package io.kempt.rules.row;

import io.kempt.rules.model.RecordId;
import java.util.ArrayList;
import java.util.List;

/** The places of records in one number each: files are few and lines are many. */
final class Places {
    private static final int LINE_BITS = 40;
    private static final long LINE = (1L << LINE_BITS) - 1;

    private final List<RecordId> tables = new ArrayList<>();

    long of(RecordId id) {
        for (int i = tables.size() - 1; i >= 0; i--) {
            RecordId table = tables.get(i);
            if (table.file().equals(id.file())
                    && table.sheet().equals(id.sheet())
                    && table.source().equals(id.source())) {
                return ((long) i << LINE_BITS) | id.line();
            }
        }
        tables.add(id);
        return ((long) (tables.size() - 1) << LINE_BITS) | id.line();
    }

    /** As {@link RecordId#toString()} shows it. */
    String text(long place) {
        RecordId table = tables.get((int) (place >>> LINE_BITS));
        return new RecordId(table.source(), table.file(), table.sheet(), place & LINE).toString();
    }
}
