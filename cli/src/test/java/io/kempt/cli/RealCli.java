package io.kempt.cli;

import io.kempt.cli.command.Backend;
import io.kempt.cli.console.Environment;
import io.kempt.jobs.BatchJobs;
import io.kempt.jobs.workspace.FileWatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The whole program within this process, in a folder of its own: with the real jobs, files and store. */
final class RealCli {
    final Path folder;
    final Map<String, String> variables = new HashMap<>();

    RealCli(Path folder) {
        this.folder = folder;
    }

    /** What a command said and how it ended. */
    record Answer(int exit, String out, String err) {}

    Answer call(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                variables, folder, false, false, Locale.ENGLISH, () -> ZoneOffset.UTC, System::nanoTime);
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                new Backend(waiting -> new BatchJobs(new FileWatch(Instant::now, time -> {})), Main::generate),
                args);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Writes a file of a user, as any program would. */
    Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
