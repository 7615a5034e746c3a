package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** A path that names one file, or with * and ? in its last part several. */
public final class FilePattern {
    private FilePattern() {}

    /**
     * The files that a path means, sorted by name: those that match where it is a pattern and no file of that very name is
     * there. Shells do the same; under cron, in quotes and on Windows they do not.
     *
     * @throws StopException (usage) when nothing matches
     */
    public static List<Path> expand(Path typed) {
        String name = String.valueOf(typed.getFileName());
        if (!isPattern(name) || Files.exists(typed)) {
            return List.of(typed);
        }
        List<Path> files = matching(typed, name);
        if (files.isEmpty()) {
            throw StopException.usage("no file matches " + typed, "Check the folder and the pattern.");
        }
        return files;
    }

    private static List<Path> matching(Path typed, String name) {
        List<Path> files = new ArrayList<>();
        Path folder = typed.toAbsolutePath().getParent();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, name)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    files.add(typed.isAbsolute() ? entry : typed.resolveSibling(entry.getFileName()));
                }
            }
        } catch (IOException | UncheckedIOException | PatternSyntaxException broken) {
            return List.of();
        }
        files.sort(null);
        return files;
    }

    static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }
}
