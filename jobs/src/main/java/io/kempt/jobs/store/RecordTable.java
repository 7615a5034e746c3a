package io.kempt.jobs.store;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * The table of one kind: a record per (key, source), with a text column {@code f_…} for each field, so that analysts can
 * query it with plain SQL. Columns are added when the rulebook gains fields and never dropped.
 */
public final class RecordTable {
    private static final int FIXED_COLUMNS = 6;

    private final StoreDatabase database;
    private final KindSpec kind;
    private final String table;
    private final String insert;
    private final String upsert;

    public RecordTable(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
        this.table = name(kind);
        this.insert = insertText();
        this.upsert = insert + updateText();
    }

    /** The table's name, such as {@code rec_customer}. */
    public static String name(KindSpec kind) {
        return name(kind.kind());
    }

    static String name(Kind kind) {
        return "rec_" + kind.code();
    }

    /** The column of a field, such as {@code f_name}. */
    public static String column(String field) {
        return "f_" + field;
    }

    /** The columns of all fields in order, separated by commas, each with a prefix such as {@code r.}. */
    public static String columns(KindSpec kind, String prefix) {
        return kind.fields().stream()
                .map(field -> prefix + column(field.name()))
                .collect(Collectors.joining(", "));
    }

    /** Makes the table, or the columns it lacks. */
    public void prepare() {
        database.inTransaction(() -> {
            database.jdbc()
                    .execute(StoreDatabase.inDialect("CREATE TABLE IF NOT EXISTS " + table
                            + " (record_key TEXT NOT NULL, source TEXT NOT NULL, input_id BIGINT NOT NULL,"
                            + " number BIGINT NOT NULL, line BIGINT NOT NULL, sheet TEXT NOT NULL,"
                            + " PRIMARY KEY (record_key, source)) /*sqlite WITHOUT ROWID*/"));
            database.jdbc()
                    .execute("CREATE INDEX IF NOT EXISTS " + table + "_input ON " + table + " (input_id, number)");
            addColumns(table, kind.fields());
        });
    }

    private void addColumns(String table, List<FieldSpec> fields) {
        Set<String> present = columnsOf(table);
        for (FieldSpec field : fields) {
            if (!present.contains(column(field.name()))) {
                database.jdbc()
                        .execute("ALTER TABLE " + table + " ADD COLUMN " + column(field.name())
                                + " TEXT NOT NULL DEFAULT ''");
            }
        }
    }

    private Set<String> columnsOf(String table) {
        Set<String> columns = database.jdbc().execute((ConnectionCallback<Set<String>>) connection -> {
            DatabaseMetaData meta = connection.getMetaData();
            Set<String> names = new HashSet<>();
            try (ResultSet rows = meta.getColumns(null, null, table, null)) {
                while (rows.next()) {
                    names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return names;
        });
        return columns == null ? Set.of() : columns;
    }

    private String insertText() {
        String fields = columns(kind, "");
        String marks = String.join(
                ", ", Collections.nCopies(FIXED_COLUMNS + kind.fields().size(), "?"));
        return "INSERT INTO " + table + " (record_key, source, input_id, number, line, sheet, " + fields + ") VALUES ("
                + marks + ") ON CONFLICT (record_key, source) DO ";
    }

    private String updateText() {
        String updates = kind.fields().stream()
                .map(field -> column(field.name()) + " = excluded." + column(field.name()))
                .collect(Collectors.joining(", "));
        return "UPDATE SET input_id = excluded.input_id, number = excluded.number, line = excluded.line,"
                + " sheet = excluded.sheet, " + updates + " WHERE " + table + ".input_id <> excluded.input_id";
    }

    /**
     * Inserts or updates rows of an input. A key that an earlier row of the same input already holds is left alone, and
     * so is one that any input holds when the row must be new.
     *
     * @return the rows that were left alone because they repeat a key
     */
    List<StoredRow> upsert(Input input, List<StoredRow> rows) {
        List<StoredRow> usual = rows.stream().filter(row -> !row.onlyIfNew()).toList();
        List<StoredRow> onlyIfNew = rows.stream().filter(StoredRow::onlyIfNew).toList();
        List<StoredRow> repeated = new ArrayList<>();
        write(upsert, input, usual, repeated);
        write(insert + "NOTHING", input, onlyIfNew, repeated);
        return repeated;
    }

    private void write(String sql, Input input, List<StoredRow> rows, List<StoredRow> repeated) {
        if (rows.isEmpty()) {
            return;
        }
        int[][] changed =
                database.jdbc().batchUpdate(sql, rows, rows.size(), (statement, row) -> bind(statement, input, row));
        for (int i = 0; i < rows.size(); i++) {
            if (changed[0][i] == 0) {
                repeated.add(rows.get(i));
            }
        }
    }

    private static void bind(PreparedStatement statement, Input input, StoredRow row) throws SQLException {
        statement.setString(1, row.key());
        statement.setString(2, input.source());
        statement.setLong(3, input.id());
        statement.setLong(4, row.number());
        statement.setLong(5, row.line());
        statement.setString(6, row.sheet());
        String[] values = row.values();
        for (int i = 0; i < values.length; i++) {
            statement.setString(FIXED_COLUMNS + 1 + i, values[i]);
        }
    }

    /** Where the record of a key stands, as {@code customers.csv:17}. */
    String placeOf(Input input, String key) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT i.file || ':' || r.line FROM " + table
                                + " r JOIN input i ON i.id = r.input_id WHERE r.record_key = ? AND r.source = ?",
                        String.class,
                        key,
                        input.source())
                .stream()
                .findFirst()
                .orElse(input.file());
    }

    /** Removes what earlier readings of the same content had accepted and this one did not. */
    int removeLeftFrom(List<Long> inputs) {
        int removed = 0;
        for (long id : inputs) {
            removed += database.jdbc().update("DELETE FROM " + table + " WHERE input_id = ?", id);
        }
        return removed;
    }

    public long count() {
        Long count = database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }
}
