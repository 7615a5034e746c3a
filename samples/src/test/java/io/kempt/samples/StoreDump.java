package io.kempt.samples;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a store holds, table by table, so that two stores of any database can be compared row by row. */
final class StoreDump {
    /** When and in which run something came to be: no two imports share it. */
    private static final Set<String> TIMES = Set.of(
            "opened_at",
            "made_at",
            "valid_from",
            "valid_to",
            "started_at",
            "ended_at",
            "issued_on",
            "arguments",
            "fingerprint");

    private final String url;

    /** @param url of JDBC */
    StoreDump(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** Every row as text, sorted, by table; without Spring Batch's tables. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = open()) {
            for (String name : names(connection)) {
                tables.put(name, rows(connection, name));
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
        return tables;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("batch_") && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** A count; 0 while there is no store or no such table. */
    long count(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException notYet) {
            return 0;
        }
    }

    /** Records accounted for so far over all inputs. */
    long position() {
        return count("SELECT COALESCE(SUM(position), 0) FROM input");
    }

    /** Where the imports of the files stand. */
    Set<Long> ends() {
        Set<Long> ends = new HashSet<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM input")) {
            while (row.next()) {
                ends.add(row.getLong(1));
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
        return ends;
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (url.startsWith("jdbc:sqlite:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout=5000");
            }
        }
        return connection;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData meta = row.getMetaData();
            int columns = meta.getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    if (!TIMES.contains(meta.getColumnName(i))) {
                        boolean real = meta.getColumnType(i) == Types.DOUBLE || meta.getColumnType(i) == Types.REAL;
                        text.append(real ? Double.toString(row.getDouble(i)) : row.getString(i));
                    }
                    text.append('|');
                }
                rows.add(text.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
