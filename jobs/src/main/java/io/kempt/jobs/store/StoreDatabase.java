package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open store: a SQLite file or a schema of PostgreSQL, over one connection. Whoever opens it to change it holds its
 * {@link StoreLock}.
 */
public final class StoreDatabase implements AutoCloseable {
    private final StoreAddress address;
    private final StoreEngine engine;
    private final StoreConnection source;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;
    private final TransactionTemplate template;

    private StoreDatabase(StoreAddress address, @Nullable Access access) {
        this.address = address;
        this.engine = address.engine();
        this.source = new StoreConnection(address, engine, access);
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new JdbcTransactionManager(source);
        this.template = new TransactionTemplate(transactions);
    }

    /**
     * How a store is opened to be changed.
     *
     * @param command what is being run, for whoever finds the lock taken
     * @param waiting how long another run is waited for; zero for not at all
     * @param patience ends the waiting when the process is asked to end
     */
    public record Access(String command, Duration waiting, StoreLock.Patience patience) {}

    /**
     * Opens a store with its lock, makes it when it is new, and brings its schema up to date.
     *
     * @throws StopException when it cannot be made, opened or used, or when another run holds the lock
     */
    public static StoreDatabase open(StoreAddress address, Access access) {
        return opened(address, access);
    }

    /**
     * Opens a store without its lock, to look at what others may be changing.
     *
     * @throws StopException when it cannot be opened or used
     */
    public static StoreDatabase look(StoreAddress address) {
        return opened(address, null);
    }

    /**
     * Opens a store to look at it as it is: without its lock, and without bringing its schema up to date.
     *
     * @return empty when nothing has made its tables yet
     * @throws StopException when it cannot be opened, or when its schema is not the one that this Kempt knows
     */
    public static Optional<StoreDatabase> asItIs(StoreAddress address) {
        StoreDatabase database = new StoreDatabase(address, null);
        try {
            database.source.connect();
            int schema = database.has("schema_version") ? database.schema() : 0;
            if (schema == 0) {
                database.close();
                return Optional.empty();
            }
            if (schema != Migrations.newest()) {
                throw StopException.usage(
                        "The store " + address + " has schema " + schema + "; this Kempt knows " + Migrations.newest()
                                + ".",
                        schema > Migrations.newest()
                                ? "Use the newer Kempt that made it."
                                : "The next command that changes it, such as kempt run, brings it up to date.");
            }
            return Optional.of(database);
        } catch (DataAccessException | TransactionException broken) {
            database.close();
            throw StoreTrouble.of(address, broken);
        } catch (RuntimeException stopped) {
            database.close();
            throw stopped;
        }
    }

    private static StoreDatabase opened(StoreAddress address, @Nullable Access access) {
        StoreDatabase database = new StoreDatabase(address, access);
        try {
            database.source.connect();
            new Migrations(database).apply();
            return database;
        } catch (DataAccessException | TransactionException broken) {
            database.close();
            throw StoreTrouble.of(address, broken);
        } catch (RuntimeException stopped) {
            database.close();
            throw stopped;
        }
    }

    /** A store that nobody keeps: for looking at what a first import would do. */
    public static StoreDatabase inMemory() {
        return look(StoreAddress.ofFile(SqliteEngine.MEMORY));
    }

    /** Where it is kept. */
    public StoreAddress address() {
        return address;
    }

    /** {@code SQLite} or {@code PostgreSQL}. */
    public String engineName() {
        return engine.name();
    }

    /** Bytes that it takes up. */
    public long size() {
        return engine.size(jdbc);
    }

    /** The number of the last migration. */
    public int schema() {
        Integer version = jdbc.queryForObject("SELECT COALESCE(MAX(version), 0) FROM schema_version", Integer.class);
        return version == null ? 0 : version;
    }

    /** How many rows each table has, by its name. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (StoreTables.Table table : StoreTables.of(this)) {
            Long count = jdbc.queryForObject("SELECT COUNT(*) FROM " + table.name(), Long.class);
            rows.put(table.name(), count == null ? 0 : count);
        }
        return rows;
    }

    /** What the database finds wrong with its own file; no answer where that is the business of the server. */
    public Optional<List<String>> damage() {
        return engine.damage(jdbc);
    }

    /** Gives back the space of what was deleted. */
    public void vacuum() {
        engine.vacuum(jdbc);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public DataSource source() {
        return source;
    }

    /** What every step must be given: a step without it would commit its position apart from its rows. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** A definition of tables in the words of the database. */
    String definition(String sql) {
        return engine.definition(sql);
    }

    String batchSchema() {
        return engine.batchSchema();
    }

    /** Adds rows, of which none is there yet. */
    <T> void insert(Insertion<T> insertion, List<T> rows) {
        if (!rows.isEmpty()) {
            engine.insert(jdbc, insertion, rows);
        }
    }

    /** Adds those rows of a source whose record is not there yet. @return the others, in their order */
    <T> List<T> insertNew(Insertion<T> insertion, String source, Function<T, String> key, List<T> rows) {
        return rows.isEmpty() ? List.of() : engine.insertNew(jdbc, insertion, source, key, rows);
    }

    /**
     * Gets a connection again after it was lost, and the lock with it.
     *
     * @param patience ends the waiting when the process is asked to end
     * @throws StopException when that takes longer than a minute, or when another run has taken the lock meanwhile
     */
    public void reconnect(StoreLock.Patience patience) {
        source.reconnect(patience);
    }

    /** Does all of it or none of it. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Does all of it or none of it, with a result. Work that a lost connection undid is done once more. */
    public <T> T inTransaction(Supplier<T> work) {
        boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return result(work, false);
        } catch (DataAccessException | TransactionException broken) {
            if (!outermost || !StoreTrouble.in(broken).passing()) {
                throw broken;
            }
            reconnect(() -> {});
            return result(work, false);
        }
    }

    /**
     * Reads in one transaction. PostgreSQL hands out a result in portions only within one; without it every row of a query
     * would be in memory at once.
     */
    public <T> T reading(Supplier<T> work) {
        return inTransaction(work);
    }

    /** Does the work and takes all of it back; what it found out remains. */
    public <T> T rolledBack(Supplier<T> work) {
        return result(work, true);
    }

    private <T> T result(Supplier<T> work, boolean back) {
        T result = template.execute(status -> {
            if (back) {
                status.setRollbackOnly();
            }
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("a transaction's work must return something");
        }
        return result;
    }

    /**
     * Does the work in one transaction so that nothing of what it deletes remains in the store's files: freed space is
     * overwritten, and the files are written anew without it.
     */
    public void overwriting(Runnable work) {
        engine.overwriteFreed(jdbc);
        inTransaction(work);
        compact();
    }

    /** Writes the store anew without its free space, and empties the log beside it. */
    public void compact() {
        engine.compact(jdbc);
    }

    /** Whether there is a table or not yet. */
    boolean has(String table) {
        Boolean found = jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), table, null)) {
                return tables.next();
            }
        });
        return Boolean.TRUE.equals(found);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
