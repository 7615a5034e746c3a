package io.kempt.jobs.store;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run per store. It is a lock of the operating system or of the database, which ends with the process however that
 * dies; what is written beside it only tells people who holds it.
 */
public final class StoreLock {
    private static final long POLL_MILLIS = 500;

    /** How long a server may take to notice that a process was killed, and to give its lock back. */
    private static final Duration MOURNING = Duration.ofSeconds(30);

    private StoreLock() {}

    /** Something that tells when work is to end. */
    public interface Patience {
        /** @throws StopException when the process was asked to end */
        void check();
    }

    /**
     * Takes the lock of a store.
     *
     * @param wait how long another run is waited for; zero for not at all
     * @return what gives it back
     * @throws StopException with {@link ExitCode#BUSY} when another process holds it still
     */
    static AutoCloseable take(
            StoreEngine engine, @Nullable Connection connection, String command, Duration wait, Patience patience)
            throws SQLException {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            Optional<AutoCloseable> lock = engine.tryLock(connection, LockHolder.here(command, Instant.now()));
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() >= end) {
                Optional<LockHolder> holder = engine.holder();
                // held by nobody: it became free since it was asked for
                boolean passing = holder.map(LockHolder::isDead).orElse(true);
                if (!passing || System.nanoTime() >= end + MOURNING.toNanos()) {
                    throw busy(holder, wait);
                }
            }
            patience.check();
            pause();
        }
    }

    /**
     * Who holds the lock of a store; empty when it is free.
     *
     * @throws StopException when it cannot be asked
     */
    public static Optional<LockHolder> holder(StoreAddress address) {
        return address.engine().holder();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a lock", interrupted);
        }
    }

    private static StopException busy(Optional<LockHolder> holder, Duration wait) {
        return new StopException(
                ExitCode.BUSY,
                "Another run holds this workspace"
                        + holder.map(one -> ": " + one.text() + ".").orElse(".")
                        + (wait.isZero() ? "" : " It was waited for " + wait.toSeconds() + " s."),
                wait.isZero()
                        ? "Run the command again when it has ended, or add --wait 10m; nothing was changed."
                        : "Run the command again when it has ended; nothing was changed.");
    }
}
