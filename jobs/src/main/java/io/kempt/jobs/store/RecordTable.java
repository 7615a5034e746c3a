package io.kempt.jobs.store;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The table of one kind: a record per (key, source), with a text column {@code f_…} for each field, so that analysts can
 * query it with plain SQL. Columns are added when the rulebook gains fields and never dropped. It holds what is so now;
 * what was so before is in {@link RecordHistory}.
 */
public final class RecordTable {
    /** What stands before the fields, in the order of {@link #FIXED}. */
    static final List<String> FIXED =
            List.of("record_key", "source", "input_id", "number", "line", "sheet", "valid_from", "run_id", "extras");

    private final StoreDatabase database;
    private final KindSpec kind;
    private final String table;

    public RecordTable(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
        this.table = name(kind);
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

    /** Makes the table and that of its history, or the columns they lack. */
    public void prepare() {
        database.inTransaction(() -> {
            create(table, "");
            database.jdbc().execute(index(table));
            create(RecordHistory.name(kind.kind()), RecordHistory.OWN_COLUMNS);
        });
    }

    /** What finds the records of an input in their order. */
    static String index(String table) {
        return "CREATE INDEX IF NOT EXISTS " + table + "_input ON " + table + " (input_id, number)";
    }

    /** @param more columns between the fixed ones, of which the first is part of the primary key */
    private void create(String name, String more) {
        String key = more.isEmpty() ? "" : ", " + more.substring(0, more.indexOf(' '));
        database.jdbc()
                .execute(database.definition("CREATE TABLE IF NOT EXISTS " + name
                        + " (record_key TEXT NOT NULL, source TEXT NOT NULL, " + more + "input_id BIGINT NOT NULL,"
                        + " number BIGINT NOT NULL, line BIGINT NOT NULL, sheet TEXT NOT NULL,"
                        + " PRIMARY KEY (record_key, source" + key + ")) /*sqlite WITHOUT ROWID*/"));
        Set<String> present = columnsOf(name);
        add(name, present, "valid_from", "TEXT NOT NULL DEFAULT ''");
        add(name, present, "run_id", "BIGINT NOT NULL DEFAULT 0");
        add(name, present, "extras", "TEXT NOT NULL DEFAULT ''");
        kind.fields().forEach(field -> add(name, present, column(field.name()), "TEXT NOT NULL DEFAULT ''"));
    }

    private void add(String name, Set<String> present, String column, String type) {
        if (!present.contains(column)) {
            database.jdbc().execute(database.definition("ALTER TABLE " + name + " ADD COLUMN " + column + " " + type));
        }
    }

    private Set<String> columnsOf(String table) {
        Set<String> columns = database.jdbc().execute((ConnectionCallback<Set<String>>) connection -> {
            DatabaseMetaData meta = connection.getMetaData();
            Set<String> names = new HashSet<>();
            try (ResultSet rows = meta.getColumns(null, connection.getSchema(), table, null)) {
                while (rows.next()) {
                    names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return names;
        });
        return columns == null ? Set.of() : columns;
    }

    /** Takes a current record. */
    @FunctionalInterface
    public interface Taker {
        /** @param values canonical, in the field order of the kind */
        void take(long input, long number, long line, String sheet, String key, String[] values);
    }

    /** Every current record, by input and number: in the order in which they came in. */
    public void each(Taker taker) {
        int fields = kind.fields().size();
        RowCallbackHandler handler = row -> {
            String[] values = new String[fields];
            for (int i = 0; i < fields; i++) {
                values[i] = row.getString(6 + i);
            }
            taker.take(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5), values);
        };
        database.jdbc()
                .query(
                        "SELECT input_id, number, line, sheet, record_key, " + columns(kind, "") + " FROM " + table
                                + " ORDER BY input_id, number",
                        handler);
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

    /** The inputs that records stem from, in the order in which their imports began. */
    public List<Long> inputs() {
        return database.jdbc()
                .queryForList("SELECT DISTINCT input_id FROM " + table + " ORDER BY input_id", Long.class);
    }

    public long count() {
        return count("");
    }

    /** Whether the store has the table: not before its first import in which the rulebook described the kind. */
    public boolean exists() {
        return !columnsOf(table).isEmpty();
    }

    /** Every key with the source that holds it. */
    public void eachKey(BiConsumer<String, String> sourceAndKey) {
        RowCallbackHandler handler = row -> sourceAndKey.accept(row.getString(1), row.getString(2));
        database.jdbc().query("SELECT source, record_key FROM " + table, handler);
    }

    /** How many records a source has. */
    public long countOf(String source) {
        return count(" WHERE source = ?", source);
    }

    long count(String condition, Object... arguments) {
        Long count = database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table + condition, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
