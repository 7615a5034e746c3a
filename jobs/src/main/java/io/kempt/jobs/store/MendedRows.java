package io.kempt.jobs.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The cells that people put in place of a content's own, by the record's number. They belong to the content, not to one
 * reading of it: when the rules change and the content is judged anew, what was mended stays mended.
 */
public final class MendedRows {
    private final StoreDatabase database;

    public MendedRows(StoreDatabase database) {
        this.database = database;
    }

    /** The mended cells of a content in the order of its header, by the number of the record; mostly none. */
    public Map<Long, String[]> of(Input input) {
        Map<Long, String[]> cells = new HashMap<>();
        RowCallbackHandler handler =
                row -> cells.put(row.getLong(1), Cells.split(row.getString(2)).toArray(new String[0]));
        database.jdbc()
                .query(
                        "SELECT number, cells FROM mended WHERE kind = ? AND source = ? AND sha256 = ?",
                        handler,
                        input.kind().code(),
                        input.source(),
                        input.sha256());
        return cells;
    }

    void keep(Input input, Map<Long, String[]> rows) {
        List<Long> numbers = List.copyOf(rows.keySet());
        if (!numbers.isEmpty()) {
            String sql = "INSERT INTO mended (kind, source, sha256, number, cells) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (kind, source, sha256, number) DO UPDATE SET cells = excluded.cells";
            database.jdbc().batchUpdate(sql, numbers, numbers.size(), (statement, number) -> {
                statement.setString(1, input.kind().code());
                statement.setString(2, input.source());
                statement.setString(3, input.sha256());
                statement.setLong(4, number);
                statement.setString(
                        5, Insertion.storable(Cells.join(List.of(rows.getOrDefault(number, new String[0])))));
            });
        }
    }
}
