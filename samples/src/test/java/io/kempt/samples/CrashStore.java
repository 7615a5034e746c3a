package io.kempt.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Where the crash tests keep their stores: a SQLite file, or a schema of a real PostgreSQL that syncs to the disk. */
enum CrashStore {
    SQLITE,
    POSTGRESQL;

    private static int schemas;

    /**
     * A store for one workspace.
     *
     * @param setting what stands under {@code store:}
     * @param dump reads it
     */
    record Kept(String setting, StoreDump dump) {}

    Kept fresh(Path workspace) {
        if (this == SQLITE) {
            return new Kept(
                    ".kempt/kempt.db",
                    new StoreDump(
                            // a look must not make the file that the program is about to make
                            "jdbc:sqlite:file:" + workspace.resolve(".kempt/kempt.db") + "?mode=rw"));
        }
        String url = "postgresql://127.0.0.1:" + Server.required().port() + "/kempt?user=kempt&currentSchema=crash"
                + ++schemas;
        return new Kept(url, new StoreDump("jdbc:" + url));
    }

    /** The server that {@code scripts/postgres-for-tests} makes. */
    record Server(String folder, int port) {
        private static final Optional<Server> RUNNING = start();

        static Server required() {
            Assumptions.assumeTrue(RUNNING.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
            return RUNNING.orElseThrow();
        }

        private static Optional<Server> start() {
            String[] answer = call("start").split(" ");
            if (answer.length < 2) {
                return Optional.empty();
            }
            Server server = new Server(answer[0], Integer.parseInt(answer[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> call("drop", server.folder())));
            return Optional.of(server);
        }

        /** Stops it without a checkpoint, as a crash does. */
        void crash() {
            call("down", folder, "immediate");
        }

        void up() {
            call("up", folder);
        }

        private static String call(String... arguments) {
            try {
                ProcessBuilder builder = new ProcessBuilder("bash", "scripts/postgres-for-tests");
                builder.command().addAll(List.of(arguments));
                builder.directory(Path.of(System.getProperty("kempt.root")).toFile());
                // a file, since the server inherits the output and would hold a pipe open
                Path answer = Files.createTempFile("kempt-postgres", ".answer");
                Process process = builder.redirectOutput(answer.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() == 1) {
                    throw new AssertionError("scripts/postgres-for-tests " + String.join(" ", arguments) + " failed");
                }
                String text = Files.readString(answer).strip();
                Files.delete(answer);
                return text;
            } catch (IOException | InterruptedException broken) {
                throw new AssertionError(broken);
            }
        }
    }
}
