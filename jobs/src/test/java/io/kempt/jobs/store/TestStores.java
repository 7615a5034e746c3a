package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Stores for tests: a SQLite file, or a schema of its own on a real PostgreSQL that is started once and thrown away at the
 * end. Where PostgreSQL is not installed its tests are skipped, visibly.
 */
public enum TestStores {
    SQLITE {
        @Override
        public StoreAddress fresh(Path folder) {
            return StoreAddress.ofFile(folder.resolve("store-" + NUMBER.incrementAndGet() + "/kempt.db"));
        }
    },
    POSTGRESQL {
        @Override
        public StoreAddress fresh(Path folder) {
            Server server = Server.required();
            return StoreAddress.of(
                    folder,
                    "postgresql://127.0.0.1:" + server.port() + "/kempt?user=kempt&currentSchema=s"
                            + NUMBER.incrementAndGet());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The stores of a test that takes minutes on each: both with {@code -Pslow}, else the one that needs no server. */
    static Stream<TestStores> ofLongTests() {
        return Boolean.getBoolean("kempt.slow") ? Stream.of(values()) : Stream.of(SQLITE);
    }

    /** A store that nothing has opened yet. */
    public abstract StoreAddress fresh(Path folder);

    /** What stands under {@code store:} in a workspace of its own. */
    public String setting(Path folder) {
        return this == SQLITE ? ".kempt/kempt.db" : fresh(folder).url();
    }

    /**
     * Statements that make the database refuse a change of a table, as if the process had died there.
     *
     * @param moment such as {@code BEFORE INSERT}
     * @param condition of {@code old} and {@code new}
     */
    public String refusing(String moment, String table, String condition) {
        return this == SQLITE
                ? "CREATE TRIGGER refusing " + moment + " ON " + table + " WHEN " + condition
                        + " BEGIN SELECT RAISE(ABORT, 'the test ends it here'); END"
                : "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql"
                        + " AS 'BEGIN RAISE EXCEPTION ''the test ends it here''; END'; CREATE TRIGGER refusing "
                        + moment
                        + " ON " + table + " FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION refuse()";
    }

    /** Lets the change happen again. */
    public String acceptingAgain(String table) {
        return "DROP TRIGGER refusing" + (this == SQLITE ? "" : " ON " + table);
    }

    /** The server that {@code scripts/postgres-for-tests} starts. */
    public record Server(String folder, int port) {
        static final Optional<Server> RUNNING = start();

        private static Optional<Server> start() {
            String[] answer = call("start").split(" ");
            if (answer.length < 2) {
                return Optional.empty();
            }
            Server server = new Server(answer[0], Integer.parseInt(answer[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> call("drop", server.folder())));
            return Optional.of(server);
        }

        /** The server, or a skipped test. */
        public static Server required() {
            Assumptions.assumeTrue(RUNNING.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
            return RUNNING.orElseThrow();
        }

        /** Stops it at once, as a crash would. */
        public void crash() {
            call("down", folder, "immediate");
        }

        public void up() {
            call("up", folder);
        }

        private static String call(String... arguments) {
            try {
                ProcessBuilder builder = new ProcessBuilder("bash", "scripts/postgres-for-tests");
                builder.command().addAll(java.util.List.of(arguments));
                builder.directory(Path.of(System.getProperty("kempt.root")).toFile());
                // the server inherits what is not redirected, and would hold it open
                Path answer = java.nio.file.Files.createTempFile("kempt-postgres", ".answer");
                Process process = builder.redirectErrorStream(false)
                        .redirectOutput(answer.toFile())
                        .start();
                process.getErrorStream().close();
                if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() == 1) {
                    throw new AssertionError("scripts/postgres-for-tests " + String.join(" ", arguments) + " failed");
                }
                String text = java.nio.file.Files.readString(answer, StandardCharsets.UTF_8)
                        .strip();
                java.nio.file.Files.delete(answer);
                return text;
            } catch (IOException | InterruptedException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    /** Opens it with its lock. */
    public static StoreDatabase open(StoreAddress address) throws StopException {
        return StoreDatabase.open(address, new StoreDatabase.Access("test", java.time.Duration.ZERO, () -> {}));
    }
}
