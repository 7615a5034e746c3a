package io.kempt.jobs.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;

/** The tables of a store as the database describes them, without Spring Batch's and without the schema's own number. */
final class StoreTables {
    private StoreTables() {}

    /** What a column holds. */
    enum Type {
        TEXT,
        BIGINT,
        REAL;

        private static Type of(int sql, String name) {
            if (sql == Types.DOUBLE || sql == Types.REAL || sql == Types.FLOAT || name.startsWith("DOUBLE")) {
                return REAL;
            }
            return sql == Types.INTEGER || sql == Types.BIGINT || sql == Types.SMALLINT ? BIGINT : TEXT;
        }

        String sql() {
            return this == REAL ? "DOUBLE PRECISION" : name();
        }
    }

    record Column(String name, Type type, boolean mayBeAbsent) {}

    /**
     * @param key the columns of its primary key, in order: also the order in which its rows are compared
     */
    record Table(String name, List<Column> columns, List<String> key) {

        String columnList() {
            return columns.stream().map(Column::name).collect(Collectors.joining(", "));
        }

        String ordered() {
            return "SELECT " + columnList() + " FROM " + name + " ORDER BY " + String.join(", ", key);
        }

        String definition() {
            return "CREATE TABLE IF NOT EXISTS " + name + " ("
                    + columns.stream()
                            .map(column -> column.name() + " " + column.type().sql()
                                    + (column.mayBeAbsent() ? "" : " NOT NULL"))
                            .collect(Collectors.joining(", "))
                    + ", PRIMARY KEY (" + String.join(", ", key) + "))"
                    + (key.size() > 1 ? " /*sqlite WITHOUT ROWID*/" : "");
        }
    }

    /** All tables that hold data of Kempt, by name. */
    static List<Table> of(StoreDatabase store) {
        List<Table> tables = store.jdbc().execute((ConnectionCallback<List<Table>>) connection -> {
            List<Table> found = new ArrayList<>();
            for (String name : names(connection)) {
                found.add(table(connection, name));
            }
            return found;
        });
        return tables == null ? List.of() : tables;
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("batch_") && !name.startsWith("sqlite_") && !name.equals("schema_version")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Table table(Connection connection, String name) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(null, connection.getSchema(), name, null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equalsIgnoreCase(name)) {
                    columns.add(new Column(
                            rows.getString("COLUMN_NAME"),
                            Type.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                            rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
                }
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = meta.getPrimaryKeys(null, connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return new Table(name, columns, List.copyOf(key.values()));
    }
}
