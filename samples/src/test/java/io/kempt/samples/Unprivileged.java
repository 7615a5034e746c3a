package io.kempt.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives commands as a user whom permissions bind: as nobody where root runs the tests, else as who runs them. */
final class Unprivileged {
    private static final Path LAUNCHER = Program.ROOT.resolve("cli/target/kempt/bin/kempt");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private Unprivileged() {}

    static Program.Ended run(Path folder, String... arguments) {
        if (!System.getProperty("user.name").equals("root")) {
            return Program.run(folder, arguments);
        }
        Path java = Path.of(System.getProperty("java.home"));
        assumeTrue(
                mayRead(LAUNCHER) && mayRead(java.resolve("bin/java")),
                "nobody can read the distribution or Java here");
        List<String> command = new ArrayList<>(NOBODY);
        command.addAll(List.of("env", "-i", "JAVA_HOME=" + java, "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nowhere"));
        command.addAll(List.of("/bin/sh", LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("kempt-out", ".txt");
            Path err = Files.createTempFile("kempt-err", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return Program.end(new Program.Started(process, out, err), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean mayRead(Path file) {
        List<String> command = new ArrayList<>(NOBODY);
        command.addAll(List.of("test", "-r", file.toString()));
        return Processes.succeeds(command);
    }
}
