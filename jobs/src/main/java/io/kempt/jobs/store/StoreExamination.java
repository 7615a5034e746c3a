package io.kempt.jobs.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into a store of SQLite without changing it: no schema is brought up to date, and a run that is going on is not
 * disturbed. Everything here that knows SQLite is here alone.
 */
public final class StoreExamination implements AutoCloseable {
    /** More would not be read. */
    private static final int MOST_DAMAGE = 5;

    private final Connection connection;

    private StoreExamination(Connection connection) {
        this.connection = connection;
    }

    /** @throws SQLException when the file is no database, or cannot be read */
    public static StoreExamination open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=10000");
            statement.execute("PRAGMA query_only=ON");
            return new StoreExamination(connection);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** What is wrong with the file, in the words of SQLite; empty when nothing is. It reads the whole file. */
    public List<String> damage() throws SQLException {
        List<String> told = texts("PRAGMA integrity_check(" + MOST_DAMAGE + ")");
        return told.equals(List.of("ok")) ? List.of() : told;
    }

    /** The number of the last change of the schema; 0 when there is none. */
    public int schema() throws SQLException {
        return texts("SELECT CAST(COALESCE(MAX(version), 0) AS TEXT) FROM schema_version").stream()
                .map(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** The number of the last change of the schema that this Kempt knows. */
    public static int knownSchema() {
        return Migrations.newest();
    }

    /** Files whose import was begun and not finished. */
    public List<String> openInputs() throws SQLException {
        return texts("SELECT file FROM input WHERE status = 'open' AND position > 0 ORDER BY id");
    }

    /** The ids of runs that claim to be going on. */
    public List<String> running() throws SQLException {
        List<String> ids = new ArrayList<>();
        for (String id : texts("SELECT CAST(id AS TEXT) FROM run WHERE status = 'running' ORDER BY id")) {
            ids.add(RunLedger.name(Long.parseLong(id)));
        }
        return ids;
    }

    /** The latest moment that any run noted. */
    public Optional<Instant> latest() throws SQLException {
        return texts("SELECT MAX(started_at) FROM run UNION ALL SELECT MAX(ended_at) FROM run").stream()
                .map(Instant::parse)
                .max(Instant::compareTo);
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String text = rows.getString(1);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
