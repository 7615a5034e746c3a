package io.kempt.jobs.store;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run per store. It is a lock of the operating system or of the database, which ends with the process however that
 * dies; what is written beside it only tells people who holds it.
 */
public final class StoreLock {
    private static final Pattern NAME = Pattern.compile("kempt (.*) (\\d+)@(\\S*)");
    private static final Pattern TEXT =
            Pattern.compile("process (\\d+) on (\\S*) \\(kempt (.*)\\) since (\\S+)", Pattern.DOTALL);
    private static final long POLL_MILLIS = 500;

    private StoreLock() {}

    /**
     * Who holds a lock.
     *
     * @param pid of the process on its host; 0 when unknown
     * @param host its name
     * @param command what it runs, such as {@code import}
     */
    public record Holder(long pid, String host, String command, Instant since) {

        /** This process. */
        public static Holder here(String command) {
            return new Holder(
                    ProcessHandle.current().pid(),
                    hostName(),
                    command,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }

        /** The name of this machine, empty when it has none. */
        public static String hostName() {
            try {
                return InetAddress.getLocalHost().getHostName().replaceAll("\\s", "");
            } catch (UnknownHostException nameless) {
                return "";
            }
        }

        /** As the name of a connection, of which PostgreSQL keeps 63 bytes. */
        String name() {
            String name = "kempt " + command + " " + pid + "@" + host;
            return name.length() > 63 ? name.substring(0, 63) : name;
        }

        static Holder ofName(String name, Instant since) {
            Matcher parts = NAME.matcher(name == null ? "" : name);
            return parts.matches()
                    ? new Holder(Long.parseLong(parts.group(2)), parts.group(3), parts.group(1), since)
                    : new Holder(0, "", name == null ? "" : name, since);
        }

        /** Reads what {@link #toString} wrote; empty for anything else. */
        static Optional<Holder> ofText(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Holder(
                        Long.parseLong(parts.group(1)), parts.group(2), parts.group(3), Instant.parse(parts.group(4))));
            } catch (NumberFormatException | DateTimeParseException someoneWroteThere) {
                return Optional.empty();
            }
        }

        /** As {@code process 4711 on db1 (kempt import) since 2026-06-30T02:00:00Z}. */
        @Override
        public String toString() {
            return "process " + pid + " on " + host + " (kempt " + command + ") since " + since;
        }
    }

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
            Optional<AutoCloseable> lock = engine.tryLock(connection, Holder.here(command));
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() >= end) {
                throw busy(engine.holder(), wait);
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
    public static Optional<Holder> holder(StoreAddress address) {
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

    private static StopException busy(Optional<Holder> holder, Duration wait) {
        return new StopException(
                ExitCode.BUSY,
                "Another run holds this workspace"
                        + holder.map(one -> ": " + one + ".").orElse(".")
                        + (wait.isZero() ? "" : " It was waited for " + wait.toSeconds() + " s."),
                wait.isZero()
                        ? "Run the command again when it has ended, or add --wait 10m; nothing was changed."
                        : "Run the command again when it has ended; nothing was changed.");
    }
}
