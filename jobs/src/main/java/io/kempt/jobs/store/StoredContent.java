package io.kempt.jobs.store;

import io.kempt.rules.model.KindSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What the store holds of one input, read side by side in the order of its records. */
public final class StoredContent implements AutoCloseable {
    private final StoreDatabase database;
    private final Input input;
    private final KindSpec kind;
    private final List<Stream<?>> open = new ArrayList<>();

    public StoredContent(StoreDatabase database, Input input, KindSpec kind) {
        this.database = database;
        this.input = input;
        this.kind = kind;
    }

    /**
     * A record that is current.
     *
     * @param values canonical, in the field order of the kind
     */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
    public record Accepted(long number, long line, String sheet, String[] values) {}

    /** The current records that stem from the input. */
    public Iterator<Accepted> accepted() {
        int fields = kind.fields().size();
        Stream<Accepted> rows = database.jdbc()
                .queryForStream(
                        "SELECT number, line, sheet, " + RecordTable.columns(kind, "") + " FROM "
                                + RecordTable.name(kind) + " WHERE input_id = ? ORDER BY number",
                        (row, index) -> accepted(row, fields),
                        input.id());
        return iterator(rows);
    }

    private static Accepted accepted(ResultSet row, int fields) throws SQLException {
        String[] values = new String[fields];
        for (int i = 0; i < fields; i++) {
            values[i] = row.getString(4 + i);
        }
        return new Accepted(row.getLong(1), row.getLong(2), row.getString(3), values);
    }

    /** The rows that are rejected, without those whose key has come in with a later input. */
    public Iterator<RejectedRow> rejected() {
        return iterator(database.jdbc()
                .queryForStream(
                        FindingTable.rejectedOf(input),
                        (row, index) -> FindingTable.rejected(row),
                        input.id(),
                        input.source()));
    }

    /** What was found in single rows. */
    public Iterator<StoredFinding> findings() {
        return iterator(database.jdbc()
                .queryForStream(
                        "SELECT number, seq, line, sheet, field, code, severity, raw, suggestion, args FROM finding"
                                + " WHERE input_id = ? AND seq < ? ORDER BY number, seq",
                        (row, index) -> FindingTable.finding(row),
                        input.id(),
                        StoredFinding.ACROSS_ROWS));
    }

    private <T> Iterator<T> iterator(Stream<T> rows) {
        open.add(rows);
        return rows.iterator();
    }

    @Override
    public void close() {
        open.forEach(Stream::close);
    }
}
