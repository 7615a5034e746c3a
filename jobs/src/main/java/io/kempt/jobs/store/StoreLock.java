package io.kempt.jobs.store;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.secret.PrivateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run per store. It is a lock of the operating system, which ends with the process however that dies; the file's
 * text only tells people who holds it.
 */
public final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a store.
     *
     * @param command what is being run, for whoever finds the lock taken
     * @throws StopException with {@link ExitCode#BUSY} when another process holds it
     */
    public static StoreLock take(Path store, String command, Instant now) {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFolder.create(folder);
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw busy(file);
            }
            String holder = "process " + ProcessHandle.current().pid() + " (kempt " + command + ") since "
                    + now.truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new StoreLock(channel);
        } catch (IOException broken) {
            throw StopException.environment(
                    "The lock file " + file + " cannot be written: "
                            + broken.getClass().getSimpleName() + ".",
                    "Check that the folder exists and may be written by this user.",
                    broken);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static StopException busy(Path file) throws IOException {
        String holder = Files.readString(file).strip();
        return new StopException(
                ExitCode.BUSY,
                "Another run holds this workspace" + (holder.isEmpty() ? "." : ": " + holder + "."),
                "Wait until it has ended and run the command again; nothing was changed.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // the lock ends with the process at the latest
        }
    }
}
