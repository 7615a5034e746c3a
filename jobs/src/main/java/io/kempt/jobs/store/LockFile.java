package io.kempt.jobs.store;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.secret.PrivateFile;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file beside a SQLite store on which a run holds a lock of the kernel. Its text says who holds it, and means nothing
 * once the lock is free.
 */
final class LockFile {
    private final Path file;

    LockFile(Path store) {
        this.file = store.resolveSibling(store.getFileName() + ".lock");
    }

    /** The lock as a channel that holds it until it is closed; empty when another process has it. */
    Optional<FileChannel> tryLock(LockHolder holder) {
        try {
            PrivateFile.create(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(channel);
        } catch (IOException broken) {
            throw unwritable(broken);
        }
    }

    /** Who holds the lock; empty when it is free. */
    Optional<LockHolder> holder() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (locked(channel)) {
                return Optional.empty();
            }
            String text = Files.readString(file).strip();
            return Optional.of(LockHolder.of(text).orElseGet(() -> LockHolder.ofName(text, Instant.EPOCH)));
        } catch (IOException broken) {
            throw unwritable(broken);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private StopException unwritable(IOException broken) {
        return StopException.environment(
                "The lock file " + file + " cannot be written: " + FileTrouble.reason(broken) + ".",
                "Check that the folder exists, may be written by this user and has free space.",
                broken);
    }
}
