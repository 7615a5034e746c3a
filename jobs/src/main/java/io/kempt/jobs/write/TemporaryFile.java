package io.kempt.jobs.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A hidden file beside the one it is to become, for the owner alone (mode 0600 where the file system knows modes). As long as it
 * is written it holds a lock of the kernel. One without a lock was left by a process that was killed: it may hold the first half
 * of a table of persons, and goes when the same file is begun anew.
 */
final class TemporaryFile implements AutoCloseable {
    private static final String ENDING = ".part";

    /** Never opened a second time by this process: closing that channel would free the lock (POSIX, fcntl). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private boolean renamed;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Whether a file's name is one of those given here. */
    static boolean isName(String name) {
        return name.startsWith(".") && name.endsWith(ENDING);
    }

    /**
     * Begins one in the folder of its target, which must exist, after what killed processes left of the same target is gone.
     *
     * @throws IOException when nothing can be written there
     */
    static TemporaryFile beside(Path target) throws IOException {
        Path folder = folderOf(target);
        String prefix = "." + target.getFileName() + ".";
        deleteLeftOvers(folder, prefix);
        while (true) {
            Path path = Files.createTempFile(folder, prefix, ENDING).toAbsolutePath();
            OURS.add(path);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            if (lockedOrUnlockable(channel) && Files.exists(path)) {
                return new TemporaryFile(path, channel);
            }
            // Another process took it for a left-over between its creation and its lock
            channel.close();
            OURS.remove(path);
        }
    }

    private static void deleteLeftOvers(Path folder, String prefix) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> {
            String name = String.valueOf(file.getFileName());
            return name.startsWith(prefix) && name.endsWith(ENDING);
        })) {
            for (Path file : files) {
                deleteLeftOver(file.toAbsolutePath());
            }
        } catch (AccessDeniedException unlisted) {
            // a folder to write into only
        }
    }

    private static void deleteLeftOver(Path file) {
        if (OURS.contains(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException notOurs) {
            // another user's, gone by now, or on a file system without locks: in nobody's way
        }
    }

    /** False only when another process looks whether it is a left-over. */
    private static boolean lockedOrUnlockable(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /**
     * Takes the name of a file, and its place if one stands there; what was written must have reached the disk before.
     *
     * @throws IOException when it could not; then a file that stood there is as it was
     */
    void renameTo(Path target) throws IOException {
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        renamed = true;
        OURS.remove(path);
        force(folderOf(target));
    }

    /** A new name reaches the disk with its folder. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Windows cannot open folders, and writes names by itself
        }
    }

    /** Deletes it unless it was renamed. */
    @Override
    public void close() throws IOException {
        if (renamed) {
            return;
        }
        channel.close();
        Files.deleteIfExists(path);
        OURS.remove(path);
    }
}
