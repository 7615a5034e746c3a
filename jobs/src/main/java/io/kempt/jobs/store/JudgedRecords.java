package io.kempt.jobs.store;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.quality.FoundInRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.ConnectionCallback;

/** The records of an input with what was found in them, streamed in the input's order. */
public final class JudgedRecords {
    private final StoreDatabase database;
    private final KindSpec kind;

    public JudgedRecords(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
    }

    /** The records that are current and stand in an input, with their canonical values. */
    public void accepted(Input input, BiConsumer<String[], List<FoundInRecord>> taker) {
        String sql = "SELECT number, " + RecordTable.columns(kind, "") + " FROM " + RecordTable.name(kind)
                + " WHERE input_id = ? ORDER BY number";
        int fields = kind.fields().size();
        stream(
                input,
                sql,
                row -> {
                    String[] values = new String[fields];
                    for (int i = 0; i < fields; i++) {
                        values[i] = row.getString(i + 2);
                    }
                    return values;
                },
                taker,
                input.id());
    }

    /** The rejected rows of an input with their raw cells, without those whose key has come in with a later input. */
    public void rejected(Input input, BiConsumer<String[], List<FoundInRecord>> taker) {
        String sql = "SELECT j.number, j.cells FROM rejected j WHERE j.input_id = ? AND NOT EXISTS (SELECT 1 FROM "
                + RecordTable.name(kind)
                + " r WHERE r.record_key = j.record_key AND r.source = ? AND r.input_id > j.input_id) ORDER BY j.number";
        stream(
                input,
                sql,
                row -> Cells.split(row.getString(2)).toArray(new String[0]),
                taker,
                input.id(),
                input.source());
    }

    /** Makes cells of a row of the result. */
    private interface RowCells {
        String[] of(ResultSet row) throws SQLException;
    }

    private void stream(
            Input input,
            String sql,
            RowCells cells,
            BiConsumer<String[], List<FoundInRecord>> taker,
            Object... arguments) {
        database.jdbc().execute((ConnectionCallback<Boolean>) connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql);
                    Findings findings = new Findings(connection, input.id())) {
                for (int i = 0; i < arguments.length; i++) {
                    query.setObject(i + 1, arguments[i]);
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(cells.of(rows), findings.of(rows.getLong(1)));
                    }
                }
            }
            return true;
        });
    }

    /** The findings of an input, read along with its records. */
    private static final class Findings implements AutoCloseable {
        private final PreparedStatement query;
        private final ResultSet rows;
        private boolean more;

        Findings(Connection connection, long input) throws SQLException {
            query = connection.prepareStatement(
                    "SELECT number, field, code, severity FROM finding WHERE input_id = ? ORDER BY number, seq");
            query.setLong(1, input);
            rows = query.executeQuery();
            more = rows.next();
        }

        List<FoundInRecord> of(long number) throws SQLException {
            while (more && rows.getLong(1) < number) {
                more = rows.next();
            }
            if (!more || rows.getLong(1) > number) {
                return List.of();
            }
            List<FoundInRecord> found = new ArrayList<>(2);
            while (more && rows.getLong(1) == number) {
                Severity severity = Severity.valueOf(rows.getString(4).toUpperCase(Locale.ROOT));
                found.add(new FoundInRecord(rows.getString(2), rows.getString(3), severity));
                more = rows.next();
            }
            return found;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            query.close();
        }
    }
}
