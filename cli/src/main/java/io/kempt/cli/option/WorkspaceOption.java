package io.kempt.cli.option;

import io.kempt.cli.console.Environment;
import io.kempt.cli.console.Wording;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The workspace that a command works in. */
public final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "The workspace, or a folder below it (default: the current folder).")
    Optional<Path> typed = Optional.empty();

    public Path folder(Environment environment) {
        return typed.map(environment.folder()::resolve).orElse(environment.folder());
    }

    /** What a command for the same workspace has to repeat: {@code  -w DIR} with a leading blank, or nothing. */
    public String again() {
        return again(typed);
    }

    /** The same for {@code kempt run}, which takes the workspace as a word. */
    public String asWord() {
        return typed.map(dir -> " " + Wording.shellWord(dir.toString())).orElse("");
    }

    public static String again(Optional<Path> workspace) {
        return workspace.map(dir -> " -w " + Wording.shellWord(dir.toString())).orElse("");
    }
}
