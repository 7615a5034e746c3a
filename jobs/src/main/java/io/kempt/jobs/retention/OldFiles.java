package io.kempt.jobs.retention;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at files and deletes them; links are never followed. */
final class OldFiles {
    private OldFiles() {}

    /** What lies in a folder, by name; nothing in one that is not there. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw unreadable(folder, broken);
        }
    }

    /** A file or folder and everything in it, what lies deepest first. */
    static List<Path> within(Path top) {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(top)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException broken) {
            throw unreadable(top, Objects.requireNonNull(broken.getCause()));
        } catch (IOException broken) {
            throw unreadable(top, broken);
        }
    }

    /** Bytes of a file, or of all files in a folder. */
    static long size(Path top) {
        return within(top).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .mapToLong(OldFiles::bytes)
                .sum();
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException broken) {
            throw unreadable(file, broken);
        }
    }

    /** When a file was last written; of a folder, the latest of what is in it. */
    static Instant lastWritten(Path top) {
        return within(top).stream()
                .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                .map(OldFiles::modified)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> modified(top));
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException broken) {
            throw unreadable(file, broken);
        }
    }

    static void delete(Path top) {
        for (Path file : within(top)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException broken) {
                throw StopException.environment(
                        file + " cannot be removed: " + FileTrouble.reason(broken) + ".",
                        "See to its permissions, then run: kempt runs prune --yes",
                        broken);
            }
        }
    }

    private static StopException unreadable(Path place, IOException broken) {
        return StopException.environment(
                place + " cannot be looked at: " + FileTrouble.reason(broken) + ".",
                "See to its permissions, then run: kempt runs prune --yes",
                broken);
    }
}
