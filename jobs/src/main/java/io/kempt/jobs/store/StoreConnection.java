package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one connection of an open store, with its lock. Everything of a run goes over it: the rows, the checkpoint and
 * Spring Batch's own tables, so that they are committed together.
 */
final class StoreConnection extends SingleConnectionDataSource {
    /** How long a lost database is waited for, in seconds, and between two attempts at most. */
    private static final long PATIENCE = 60;

    private static final long LONGEST_PAUSE = 8;

    private final StoreAddress address;
    private final StoreEngine engine;
    private final StoreDatabase.@Nullable Access access;
    private @Nullable AutoCloseable lock;

    StoreConnection(StoreAddress address, StoreEngine engine, StoreDatabase.@Nullable Access access) {
        this.address = address;
        this.engine = engine;
        this.access = access;
        setUrl("jdbc:kempt"); // the superclass wants one; the engine knows the real one
        setSuppressClose(true);
    }

    /** @throws StopException when it cannot be had, or another run holds the lock */
    void connect() {
        try {
            initConnection();
        } catch (SQLException | UncheckedIOException broken) {
            throw StoreTrouble.of(address, broken);
        }
    }

    @Override
    protected Connection getConnectionFromDriver(@Nullable String user, @Nullable String password) throws SQLException {
        if (access != null && address.isFile() && lock == null) {
            // before the file is made or touched
            lock = StoreLock.take(engine, null, access.command(), access.waiting(), access.patience());
        }
        return engine.connect();
    }

    @Override
    protected void prepareConnection(Connection connection) throws SQLException {
        if (access != null && !address.isFile()) {
            try {
                lock = StoreLock.take(engine, connection, access.command(), waiting(access), access.patience());
            } catch (StopException busy) {
                connection.close();
                throw busy;
            }
        }
    }

    /** After a loss the server may hold the lock for the connection that it has not yet given up. */
    private Duration waiting(StoreDatabase.Access access) {
        Duration least = Duration.ofSeconds(PATIENCE);
        return lock != null && access.waiting().compareTo(least) < 0 ? least : access.waiting();
    }

    /** A connection that was closed because it broke says so as one that was lost. */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException broken) {
            throw broken.getSQLState() == null && !address.isFile()
                    ? new SQLException("the connection was lost", "08003", broken)
                    : broken;
        }
    }

    /** Tries to get a connection for a minute, with growing pauses. */
    void reconnect(StoreLock.Patience patience) {
        long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
        long pause = 1;
        while (true) {
            try {
                resetConnection();
                initConnection();
                return;
            } catch (SQLException broken) {
                if (!StoreTrouble.in(broken).passing() || System.nanoTime() > end) {
                    throw StoreTrouble.of(address, broken);
                }
            }
            patience.check();
            sleep(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
    }

    private static void sleep(long seconds) {
        try {
            Thread.sleep(seconds * 1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", interrupted);
        }
    }

    @Override
    public void destroy() {
        super.destroy();
        AutoCloseable held = lock;
        lock = null;
        if (held != null) {
            try {
                held.close();
            } catch (Exception alreadyGone) {
                // the lock ends with the process at the latest
            }
        }
    }
}
