package io.kempt.jobs.write;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.secret.PrivateFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that appears under its name only when it is complete. It is written under a temporary name in the same folder,
 * forced to the disk and renamed; without {@link #commit} nothing is left of it, and what a killed process left goes when the
 * same file is written again. On POSIX systems only its owner may
 * read it (mode 0600), for most outputs hold personal data; folders that are
 * missing are made for the owner alone.
 */
public final class OutputFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final TemporaryFile temporary;
    private final OutputStream stream;

    private OutputFile(Path target, TemporaryFile temporary) {
        this.target = target;
        this.temporary = temporary;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(temporary.channel()), BUFFER);
    }

    /**
     * Begins a file. Its folder is created when missing; a file that stands there already stays as it is until commit.
     *
     * @throws StopException when the target is no file (usage), or nothing can be written there (environment)
     */
    public static OutputFile create(Path target) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw StopException.usage(
                    target + " is a folder or a device: expected the name of a file to write",
                    "Name a file, or leave the name out to write to standard output.");
        }
        try {
            // Through a link to the file it means, which would otherwise be replaced by the rename
            Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
            PrivateFolder.create(TemporaryFile.folderOf(real));
            return new OutputFile(real, TemporaryFile.beside(real));
        } catch (IOException broken) {
            throw failure(target, broken);
        }
    }

    /** Whether a file has a name under which outputs are written: one that nobody writes any more was left by a killed process. */
    public static boolean isHalfWritten(String name) {
        return TemporaryFile.isName(name);
    }

    /** Lets every user read it (mode 0644), for a file without personal data that another service collects. */
    public OutputFile readableByAll() {
        try {
            Path path = temporary.path();
            if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException broken) {
            throw failure(target, broken);
        }
        return this;
    }

    /** Where it will stand. */
    public Path target() {
        return target;
    }

    /** What is written to it; buffered, and flushed by {@link #commit}. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Makes it appear under its name, after its content has reached the disk.
     *
     * @throws StopException (environment) when the disk does not take it; the old file, if any, is untouched
     */
    public void commit() {
        try {
            stream.flush();
            temporary.channel().force(true);
            temporary.renameTo(target);
        } catch (IOException broken) {
            throw failure(target, broken);
        }
    }

    /** Deletes the temporary file unless it was committed. */
    @Override
    public void close() {
        try {
            temporary.close();
        } catch (IOException broken) {
            throw failure(target, broken);
        }
    }

    /** What to say when writing a target fails. */
    public static StopException failure(Path target, IOException cause) {
        return StopException.environment(
                "cannot write " + target + ": " + reason(cause),
                "Free space or choose another place; nothing was left half-written.",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder is missing";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands in place of its folder";
        }
        String reason = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
