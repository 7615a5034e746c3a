package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The rulebook for a command on files. */
public final class RulebookFile {
    private static final String BUNDLED = "crm-cn";

    private RulebookFile() {}

    /** That of the workspace around a file; else the bundled one. */
    public static Rulebook around(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return of(
                Optional.empty(),
                Optional.ofNullable(folder).flatMap(Workspace::find).map(Workspace::of));
    }

    /** The rulebook that was asked for, a file or the name of a bundled one; else that of a workspace; else the bundled one. */
    public static Rulebook of(Optional<Path> asked, Optional<Workspace> workspace) {
        return asked.map(RulebookFile::named)
                .orElseGet(() ->
                        workspace.map(Workspace::rulebook).orElseGet(() -> new RulebookReader().bundled(BUNDLED)));
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
