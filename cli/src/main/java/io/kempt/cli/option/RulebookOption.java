package io.kempt.cli.option;

import io.kempt.cli.console.Environment;
import io.kempt.rules.rulebook.RulebookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The rulebook that a command looks into. */
public final class RulebookOption {
    @Option(
            names = "--rulebook",
            paramLabel = "FILE",
            description =
                    "A rulebook file, or the name of a bundled one (default: that of the workspace of the current folder, else crm-cn).")
    Optional<Path> typed = Optional.empty();

    /** As {@link #resolve}, for what was typed. */
    public Optional<Path> rulebook(Environment environment) {
        return resolve(typed, environment);
    }

    /** A file against the current folder; the name of a bundled rulebook stays a name. */
    public static Optional<Path> resolve(Optional<Path> typed, Environment environment) {
        return typed.map(path -> {
            Path file = environment.folder().resolve(path);
            boolean bundled = RulebookReader.BUNDLED.contains(path.toString());
            return bundled && !Files.exists(file) ? path : file;
        });
    }
}
