package io.kempt.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The assembled distribution, run as a process with next to no environment. */
final class Program {
    static final Path ROOT = Path.of(System.getProperty("kempt.root", "")).toAbsolutePath();

    private static final Path LAUNCHER = ROOT.resolve("cli/target/kempt/bin/kempt");
    private static final long PATIENCE_MINUTES = 8;

    /** How a command ended, and all it said. */
    record Ended(int exit, String out, String err) {}

    private Program() {}

    /** Runs a command to its end. */
    static Ended run(Path folder, String... arguments) {
        return end(start(folder, arguments), folder);
    }

    /** A command that is running, with the files that take up what it says. */
    record Started(Process process, Path out, Path err) {}

    static Started start(Path folder, String... arguments) {
        return start(folder, Map.of(), arguments);
    }

    /** @param more variables of the environment */
    static Started start(Path folder, Map<String, String> more, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("/bin/sh", LAUNCHER.toString()));
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile("kempt-out", ".txt");
            Path err = Files.createTempFile("kempt-err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
            environment.put("HOME", System.getProperty("user.home"));
            environment.putAll(more);
            return new Started(builder.start(), out, err);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Ended end(Started started, Path folder) {
        try {
            if (!started.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                started.process().destroyForcibly();
                throw new AssertionError("still running after " + PATIENCE_MINUTES + " minutes in " + folder);
            }
            String out = Files.readString(started.out(), StandardCharsets.UTF_8);
            String err = Files.readString(started.err(), StandardCharsets.UTF_8);
            Files.delete(started.out());
            Files.delete(started.err());
            return new Ended(started.process().exitValue(), out, err);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
