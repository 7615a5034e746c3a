package io.kempt.jobs.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A schema of a PostgreSQL database, over one connection. Rows are loaded by {@code COPY}. The lock is an advisory one on
 * that connection, so that it holds across hosts and ends with the connection; who holds it stands in the connection's
 * application name.
 */
final class PostgresEngine implements StoreEngine {
    /** The first half of the advisory lock's key: what it is about. The letters "kmpt" in ASCII. */
    private static final int LOCKS = 0x6b6d7074;

    /** Rows that a query fetches at once: whole results would fill the memory. */
    private static final String FETCH = "1000";

    private final StoreAddress address;

    PostgresEngine(StoreAddress address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:" + address.url(), properties(System.getenv()));
        try {
            prepare(connection);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    private static Properties properties(Map<String, String> environment) {
        Properties properties = new Properties();
        // no wait is endless: for a server that cannot be reached, that does not answer, or that is gone without a word
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        properties.setProperty("socketTimeout", "600");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("defaultRowFetchSize", FETCH);
        properties.setProperty("reWriteBatchedInserts", "true");
        // what a server says of a value that it refuses is the value itself: personal data
        properties.setProperty("logServerErrorDetail", "false");
        @Nullable
        String password =
                environment.getOrDefault(StoreAddress.PASSWORD, environment.get(StoreAddress.PASSWORD_OF_PSQL));
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            String schema = address.parameter("currentSchema");
            if (!schema.isEmpty() && connection.getSchema() == null) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema.replace("\"", "\"\"") + "\"");
            }
            // a commit that was acknowledged is on the disk, whatever the server's default
            statement.execute("SET synchronous_commit TO on");
            statement.execute("SET lock_timeout TO '30s'");
            statement.execute("SET client_min_messages TO warning");
        }
    }

    @Override
    public String definition(String sql) {
        // the order and the equality of text are those of its code points, as in SQLite, and never those of a locale
        return sql.replaceAll("/\\*sqlite (.*?)\\*/", "").replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"");
    }

    @Override
    public String batchSchema() {
        return "/org/springframework/batch/core/schema-postgresql.sql";
    }

    @Override
    public <T> void insert(JdbcTemplate jdbc, Insertion<T> insertion, List<T> rows) {
        CopiedValues values = new CopiedValues(rows.size());
        try {
            for (T row : rows) {
                insertion.values().write(row, values);
                values.endRow();
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("text in memory is never refused", impossible);
        }
        String copy = "COPY " + insertion.table() + " (" + String.join(", ", insertion.columns()) + ") FROM STDIN";
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, values.stream());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** What is there already is asked first: COPY knows no conflict. Nobody else writes, since the lock is held. */
    @Override
    public <T> List<T> insertNew(
            JdbcTemplate jdbc, Insertion<T> insertion, String source, Function<T, String> key, List<T> rows) {
        Set<String> taken =
                taken(jdbc, insertion.table(), source, rows.stream().map(key).toArray(String[]::new));
        List<T> fresh = new ArrayList<>(rows.size());
        List<T> there = new ArrayList<>();
        for (T row : rows) {
            (taken.add(key.apply(row)) ? fresh : there).add(row);
        }
        if (!fresh.isEmpty()) {
            insert(jdbc, insertion, fresh);
        }
        return there;
    }

    private static Set<String> taken(JdbcTemplate jdbc, String table, String source, String[] keys) {
        Set<String> taken = new HashSet<>();
        RowCallbackHandler handler = row -> taken.add(row.getString(1));
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT record_key FROM " + table + " WHERE source = ? AND record_key = ANY (?)");
                    statement.setString(1, source);
                    statement.setArray(2, connection.createArrayOf("text", keys));
                    return statement;
                },
                handler);
        return taken;
    }

    @Override
    public Optional<AutoCloseable> tryLock(@Nullable Connection connection, LockHolder holder) throws SQLException {
        if (connection == null) {
            throw new IllegalArgumentException("the lock is one of the connection");
        }
        try (var name = connection.prepareStatement("SELECT set_config('application_name', ?, false)")) {
            name.setString(1, holder.name());
            name.executeQuery().close();
        }
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, schemaKey(connection));
            try (ResultSet row = lock.executeQuery()) {
                // it ends with the connection
                return row.next() && row.getBoolean(1) ? Optional.of(() -> {}) : Optional.empty();
            }
        }
    }

    private static int schemaKey(Connection connection) throws SQLException {
        CRC32 sum = new CRC32();
        String schema = connection.getSchema();
        sum.update((schema == null ? "" : schema).getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    @Override
    public Optional<LockHolder> holder() {
        try (Connection connection = connect();
                var query = connection.prepareStatement("SELECT a.application_name, a.backend_start FROM pg_locks l"
                        + " JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted"
                        + " AND l.classid::bigint = ? AND l.objid::bigint = ?"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())")) {
            query.setLong(1, LOCKS);
            query.setLong(2, Integer.toUnsignedLong(schemaKey(connection)));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Instant since = row.getTimestamp(2) == null
                        ? Instant.EPOCH
                        : row.getTimestamp(2).toInstant();
                return Optional.of(LockHolder.ofName(Objects.requireNonNullElse(row.getString(1), ""), since));
            }
        } catch (SQLException broken) {
            throw StoreTrouble.of(address, broken);
        }
    }

    @Override
    public long size(JdbcTemplate jdbc) {
        Long size = jdbc.queryForObject(
                "SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c"
                        + " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'",
                Long.class);
        return size == null ? 0 : size;
    }

    /** PostgreSQL checks its pages as it reads them (with data checksums); to look for more is the server's own tools'. */
    @Override
    public Optional<List<String>> damage(JdbcTemplate jdbc) {
        return Optional.empty();
    }

    /** It cannot: what is deleted stays in the files until {@link #compact}, and in its log until that is recycled. */
    @Override
    public void overwriteFreed(JdbcTemplate jdbc) {
        // nothing to ask for
    }

    @Override
    public void compact(JdbcTemplate jdbc) {
        vacuum(jdbc, "VACUUM (FULL, ANALYZE) ");
        tables(jdbc).stream()
                .filter(table -> Boolean.FALSE.equals(
                        jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM " + table + ")", Boolean.class)))
                .forEach(table -> forgetStatistics(jdbc, table));
    }

    /**
     * Of a table that is empty ANALYZE keeps what it knew before, frequent values too. That goes when a column gets a type,
     * be it the one that it has.
     */
    private static void forgetStatistics(JdbcTemplate jdbc, String table) {
        jdbc.queryForList(
                        "SELECT format('ALTER TABLE %s ALTER COLUMN %I TYPE %s', c.oid::regclass, a.attname,"
                                + " format_type(a.atttypid, a.atttypmod) || CASE WHEN o.collname = 'C'"
                                + " THEN ' COLLATE \"C\"' ELSE '' END)"
                                + " FROM pg_stats s JOIN pg_class c ON c.oid = ?::regclass AND c.relname = s.tablename"
                                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname"
                                + " LEFT JOIN pg_collation o ON o.oid = a.attcollation"
                                + " WHERE s.schemaname = current_schema()",
                        String.class, table)
                .forEach(jdbc::execute);
    }

    @Override
    public void vacuum(JdbcTemplate jdbc) {
        vacuum(jdbc, "VACUUM (ANALYZE) ");
    }

    private static void vacuum(JdbcTemplate jdbc, String words) {
        tables(jdbc).forEach(table -> jdbc.execute(words + table));
    }

    /** The store's tables, as they are written in SQL. */
    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
                        + " AND relkind = 'r' AND pg_has_role(relowner, 'USAGE') ORDER BY relname",
                String.class);
    }
}
