package io.kempt.jobs.read;

import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A private copy of what can be read only once, such as standard input: readers look at a file several times. Only its
 * owner may read it, and it is gone when it is closed or the program ends.
 */
public final class Spool implements AutoCloseable {
    /** The name of a copy of standard input. */
    public static final String STANDARD_INPUT = "standard-input";

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /**
     * Copies a stream to its end.
     *
     * @param name by which messages call it
     * @throws StopException (environment) when the disk does not take it
     */
    public static Spool of(InputStream in, String name) {
        try {
            Path folder = Files.createTempDirectory("kempt-");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(name);
            file.toFile().deleteOnExit();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new Spool(file);
        } catch (IOException broken) {
            throw StopException.environment(
                    "cannot keep a copy of " + name + " while it is read: " + broken.getMessage(),
                    "Free space in the folder for temporary files (TMPDIR), or name a file.",
                    broken);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
