package io.kempt.jobs.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Moves a file so that at every moment it stands whole in its old or in its new place: by a rename within a file system; to
 * another one by a copy that is forced to the disk and renamed before the original is deleted. Folders that are made for it
 * have mode 0700, and the file 0600 where it belongs to this user, since it mostly holds personal data.
 */
public final class FileMove {
    private FileMove() {}

    /**
     * Moves a file into a folder, which is made when it is missing. A file of that name that stands there already is kept: the
     * new one gets a number.
     *
     * @return its new path
     * @throws IOException when it stays where it was
     */
    public static Path into(Path folder, Path file) throws IOException {
        Path target = free(folder, String.valueOf(file.getFileName()));
        return to(target, file);
    }

    /** Moves a file to a path that {@link #free} gave. */
    public static Path to(Path target, Path file) throws IOException {
        Path folder = folderOf(target);
        makePrivately(folder);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            copy(file, target);
            Files.delete(file);
        }
        protect(target);
        force(folder);
        force(folderOf(file));
        return target;
    }

    /** The path of a name in a folder, with a number before its ending when something stands there. */
    public static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path path = folder.resolve(name);
        for (int number = 2; Files.exists(path); number++) {
            path = folder.resolve(stem + "-" + number + ending);
        }
        return path;
    }

    /** Makes a folder, and those above it that are missing, for this user alone. */
    public static void makePrivately(Path folder) throws IOException {
        Files.createDirectories(folder, privately(folder));
    }

    private static FileAttribute<?>[] privately(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A rename alone would not do: the copy must have reached the disk before the original goes. */
    static void copy(Path file, Path target) throws IOException {
        Path temporary = Files.createTempFile(folderOf(target), "." + target.getFileName() + ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                    InputStream in = Files.newInputStream(file);
                    OutputStream out = Channels.newOutputStream(channel)) {
                in.transferTo(out);
                channel.force(true);
            }
            Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(file));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            force(folderOf(target));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void protect(Path target) {
        try {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException notOurs) {
            // delivered by another user: its folder is closed to others all the same
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Windows cannot open folders, and writes names by itself
        }
    }
}
