package io.kempt.jobs.store;

import io.kempt.jobs.request.Changes;
import io.kempt.rules.model.KindSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Writes accepted rows to the table of their kind. New keys cost one insert each; only rows whose key is there already
 * are compared with what it holds, so that unchanged records make no version and changed ones leave their former selves
 * to the history.
 */
final class RecordUpsert {
    private final StoreDatabase database;
    private final KindSpec kind;
    private final RecordHistory history;
    private final String table;
    private final Insertion<Placed> insertion;
    private final String update;

    RecordUpsert(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
        this.history = new RecordHistory(database, kind);
        this.table = RecordTable.name(kind);
        List<String> columns = new ArrayList<>(RecordTable.FIXED);
        kind.fields().forEach(field -> columns.add(RecordTable.column(field.name())));
        this.insertion = new Insertion<>(table, columns, RecordUpsert::write);
        this.update = "UPDATE " + table + " SET "
                + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                + " WHERE record_key = ? AND source = ?";
    }

    /**
     * What became of rows.
     *
     * @param repeated those left alone because an earlier row of the same input has their key, or because they had to be new
     */
    record Written(Changes changes, List<StoredRow> repeated) {}

    /** A row with the input that brings it. */
    private record Placed(Input input, StoredRow row) {}

    /** A record that is there already. */
    @SuppressWarnings("ArrayRecordComponent") // lives within one chunk only
    private record Held(long input, String[] values) {}

    /** The rows of a chunk whose keys were there already, by what is to be done with them. */
    private static final class Met {
        final List<StoredRow> changed = new ArrayList<>();
        final List<StoredRow> same = new ArrayList<>();
        final List<StoredRow> repeated = new ArrayList<>();
        int newerHeld;
    }

    /**
     * Inserts or updates rows of an input. Left alone are a key that an earlier row of the same input holds, one that any
     * input holds when the row must be new, and a record that a later input has brought.
     */
    Written write(Input input, List<StoredRow> rows) {
        if (rows.isEmpty()) {
            return new Written(Changes.NONE, List.of());
        }
        List<Placed> placed = rows.stream().map(row -> new Placed(input, row)).toList();
        List<StoredRow> conflicts =
                database.insertNew(insertion, input.source(), one -> one.row().key(), placed).stream()
                        .map(Placed::row)
                        .toList();
        Met met = compare(input, conflicts);
        history.keep(input, met.changed.stream().map(StoredRow::key).toList());
        updateAll(input, met.changed);
        touch(input, met.same);
        Changes changes =
                new Changes(rows.size() - conflicts.size(), met.changed.size(), met.same.size() + met.newerHeld, 0);
        return new Written(changes, met.repeated);
    }

    private Met compare(Input input, List<StoredRow> rows) {
        Met met = new Met();
        Map<String, Held> held = rows.isEmpty() ? Map.of() : held(input.source(), rows);
        for (StoredRow row : rows) {
            Held before = held.get(row.key());
            if (before == null || row.onlyIfNew() || before.input() == input.id()) {
                met.repeated.add(row);
            } else if (before.input() > input.id()) {
                met.newerHeld++;
            } else {
                (Arrays.equals(before.values(), row.values()) ? met.same : met.changed).add(row);
                held.put(row.key(), new Held(input.id(), row.values()));
            }
        }
        return met;
    }

    private Map<String, Held> held(String source, List<StoredRow> rows) {
        Map<String, Held> held = new HashMap<>();
        Object[] arguments = new Object[rows.size() + 1];
        arguments[0] = source;
        for (int i = 0; i < rows.size(); i++) {
            arguments[i + 1] = rows.get(i).key();
        }
        RowCallbackHandler handler = row -> held.put(row.getString(1), new Held(row.getLong(2), values(row)));
        database.jdbc()
                .query(
                        "SELECT record_key, input_id, " + RecordTable.columns(kind, "") + " FROM " + table
                                + " WHERE source = ? AND record_key IN ("
                                + String.join(", ", Collections.nCopies(rows.size(), "?")) + ")",
                        handler,
                        arguments);
        return held;
    }

    private String[] values(ResultSet row) throws SQLException {
        String[] values = new String[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(3 + i);
        }
        return values;
    }

    private void updateAll(Input input, List<StoredRow> rows) {
        if (!rows.isEmpty()) {
            int columns = RecordTable.FIXED.size() + kind.fields().size();
            database.jdbc().batchUpdate(update, rows, rows.size(), (statement, row) -> {
                write(new Placed(input, row), new BoundValues(statement));
                statement.setString(columns + 1, row.key());
                statement.setString(columns + 2, input.source());
            });
        }
    }

    /** An unchanged record stands in this input now; cells without a field follow it without making a version. */
    private void touch(Input input, List<StoredRow> rows) {
        if (!rows.isEmpty()) {
            String sql = "UPDATE " + table + " SET input_id = ?, number = ?, line = ?, sheet = ?, extras = ?"
                    + " WHERE record_key = ? AND source = ?";
            database.jdbc().batchUpdate(sql, rows, rows.size(), (statement, row) -> {
                statement.setLong(1, input.id());
                statement.setLong(2, row.number());
                statement.setLong(3, row.line());
                statement.setString(4, row.sheet());
                statement.setString(5, Insertion.storable(row.extras()));
                statement.setString(6, row.key());
                statement.setString(7, input.source());
            });
        }
    }

    private static void write(Placed placed, Insertion.RowValues to) throws SQLException {
        Input input = placed.input();
        StoredRow row = placed.row();
        to.text(row.key());
        to.text(input.source());
        to.number(input.id());
        to.number(row.number());
        to.number(row.line());
        to.text(row.sheet());
        to.text(input.openedAt());
        to.number(input.run());
        to.text(row.extras());
        for (String value : row.values()) {
            to.text(value);
        }
    }
}
