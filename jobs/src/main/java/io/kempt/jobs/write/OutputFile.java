package io.kempt.jobs.write;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.secret.PrivateFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that appears under its name only when it is complete. It is written under a temporary name in the same folder,
 * forced to the disk and renamed; without {@link #commit} nothing is left of it. On POSIX systems only its owner may
 * read it (mode 0600), for most outputs hold personal data; folders that are
 * missing are made for the owner alone.
 */
public final class OutputFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean committed;

    private OutputFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
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
            Path folder = folder(real);
            PrivateFolder.create(folder);
            // Created with mode 0600 where the file system knows modes
            Path temporary = Files.createTempFile(folder, "." + real.getFileName() + ".", ".part");
            return new OutputFile(real, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
        } catch (IOException broken) {
            throw failure(target, broken);
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Lets every user read it (mode 0644), for a file without personal data that another service collects. */
    public OutputFile readableByAll() {
        try {
            if (Files.getFileStore(temporary).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
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
            channel.force(true);
            channel.close();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            committed = true;
            forceFolder();
        } catch (IOException broken) {
            throw failure(target, broken);
        }
    }

    /** The new name reaches the disk with its folder. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(folder(target), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            // Windows cannot open folders, and writes names by itself
        }
    }

    /** Deletes the temporary file unless it was committed. */
    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(temporary);
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
