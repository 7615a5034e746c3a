package io.kempt.jobs.store;

import io.kempt.jobs.exit.DatabaseTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.secret.PrivateFolder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open store: one SQLite file with one writing connection, in WAL mode with full synchronisation, so that what was
 * committed survives the process and the machine. Whoever opens it holds the {@link StoreLock}.
 */
public final class StoreDatabase implements AutoCloseable {
    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;
    private final TransactionTemplate template;

    private StoreDatabase(Connection connection) {
        this.source = new SingleConnectionDataSource(connection, true);
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new JdbcTransactionManager(source);
        this.template = new TransactionTemplate(transactions);
    }

    /**
     * Opens a store, makes it when it is new, and brings its schema up to date.
     *
     * @throws StopException when the file cannot be made, opened or used
     */
    public static StoreDatabase open(Path file) {
        try {
            createPrivately(file);
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                // a look at the runs may meet a chunk being committed
                statement.execute("PRAGMA busy_timeout=10000");
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("PRAGMA foreign_keys=ON");
                statement.execute("PRAGMA temp_store=MEMORY");
                statement.execute("PRAGMA cache_size=-65536");
            }
            StoreDatabase database = new StoreDatabase(connection);
            new Migrations(database).apply();
            return database;
        } catch (SQLException | IOException | org.springframework.dao.DataAccessException broken) {
            throw unusable(file, broken);
        }
    }

    /** A store that nobody keeps: for looking at what a first import would do. */
    public static StoreDatabase inMemory() {
        try {
            StoreDatabase database = new StoreDatabase(DriverManager.getConnection("jdbc:sqlite::memory:"));
            new Migrations(database).apply();
            return database;
        } catch (SQLException broken) {
            throw new IllegalStateException("a database in memory cannot be opened", broken);
        }
    }

    private static void createPrivately(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            PrivateFolder.create(folder);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            // personal data: nobody else reads it; SQLite gives its side files the same permissions
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static StopException unusable(Path file, Exception broken) {
        return StopException.environment(
                "The store " + file + " cannot be used: " + DatabaseTrouble.reason(broken) + ".",
                "Check that its folder may be written and has free space; if the file is damaged, move it away and run"
                        + " the imports again.",
                broken);
    }

    /** A statement with what it says between {@code /*sqlite} and the end of that remark in force. */
    static String inDialect(String sql) {
        return sql.replaceAll("/\\*sqlite (.*?)\\*/", "$1");
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

    /** Does all of it or none of it. */
    public void inTransaction(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }

    /** Does all of it or none of it, with a result. */
    public <T> T inTransaction(Supplier<T> work) {
        T result = template.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction's work must return something");
        }
        return result;
    }

    /** Does the work and takes all of it back; what it found out remains. */
    public <T> T rolledBack(Supplier<T> work) {
        T result = template.execute(status -> {
            status.setRollbackOnly();
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
        jdbc.execute("PRAGMA secure_delete=ON");
        inTransaction(work);
        compact();
    }

    /** Writes the store anew without its free space, and empties the log beside it. */
    public void compact() {
        // in memory it would take as much of it as the store has
        jdbc.execute("PRAGMA temp_store=FILE");
        jdbc.queryForList("PRAGMA wal_checkpoint(TRUNCATE)");
        jdbc.execute("VACUUM");
        jdbc.queryForList("PRAGMA wal_checkpoint(TRUNCATE)");
        jdbc.execute("PRAGMA temp_store=MEMORY");
    }

    /** Whether there is a table or not yet. */
    boolean has(String table) {
        Boolean found = jdbc.execute((org.springframework.jdbc.core.ConnectionCallback<Boolean>) connection -> {
            try (var tables = connection.getMetaData().getTables(null, null, table, null)) {
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
