package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The rulebook for a command on a single file. */
public final class RulebookFile {
    private static final String BUNDLED = "crm-cn";

    private RulebookFile() {}

    /**
     * The rulebook that was asked for, a file or the name of a bundled one; else that of the workspace around the file;
     * else the bundled one.
     */
    public static Rulebook of(Optional<Path> asked, Path file) {
        if (asked.isPresent()) {
            return named(asked.get());
        }
        Path folder = file.toAbsolutePath().getParent();
        return Optional.ofNullable(folder)
                .flatMap(Workspace::find)
                .map(root -> Workspace.of(root).rulebook())
                .orElseGet(() -> new RulebookReader().bundled(BUNDLED));
    }

    /**
     * Reads a rulebook, which may extend files beside it.
     *
     * @param shown the name shown in mistakes
     */
    static Rulebook read(String shown, Path file) {
        RulebookReader reader = new RulebookReader(name -> {
            Path beside = file.resolveSibling(name);
            return Files.isRegularFile(beside) ? Optional.of(WorkspaceReader.text(beside)) : Optional.empty();
        });
        return reader.read(shown, WorkspaceReader.text(file));
    }

    private static Rulebook named(Path asked) {
        if (Files.exists(asked)) {
            return read(asked.toString(), asked);
        }
        if (RulebookReader.BUNDLED.contains(asked.toString())) {
            return new RulebookReader().bundled(asked.toString());
        }
        throw StopException.usage(
                "There is no rulebook " + asked + ".",
                "Name a file, or one that comes with Kempt: " + String.join(", ", RulebookReader.BUNDLED) + ".");
    }
}
