package io.kempt.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a store holds, table by table, so that two stores can be compared row by row. */
final class StoreDump {
    /** Everything that Kempt promises to be exact; runs and Spring Batch's own tables hold times. */
    private static final List<String> TABLES = List.of("input", "rejected", "finding", "mended");

    /** When and in which run something came to be: no two imports share it. */
    private static final Set<String> TIMES = Set.of("opened_at", "valid_from", "valid_to", "run_id", "ended_run");

    private StoreDump() {}

    /** Every row as text, sorted, by table. */
    static Map<String, List<String>> of(Path store) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Connection connection = open(store)) {
            List<String> names = new ArrayList<>(TABLES);
            names.addAll(column(
                    connection,
                    "SELECT name FROM sqlite_master WHERE (name LIKE 'rec~_%' ESCAPE '~'"
                            + " OR name LIKE 'hist~_%' ESCAPE '~') AND type = 'table'"));
            for (String name : names) {
                tables.put(name, rows(connection, name));
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
        return tables;
    }

    /** Records accounted for so far over all inputs; 0 while there is no store. */
    static long position(Path store) {
        if (!Files.exists(store)) {
            return 0;
        }
        try (Connection connection = open(store);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(SUM(position), 0) FROM input")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException notYet) {
            return 0;
        }
    }

    private static Connection open(Path store) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
        }
        return connection;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    boolean time = TIMES.contains(row.getMetaData().getColumnName(i));
                    text.append(time ? "" : row.getString(i)).append('|');
                }
                rows.add(text.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
