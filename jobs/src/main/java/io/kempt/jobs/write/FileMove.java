package io.kempt.jobs.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path folder = TemporaryFile.folderOf(target);
        makePrivately(folder);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            copy(file, target);
            Files.delete(file);
        }
        protect(target);
        TemporaryFile.force(folder);
        TemporaryFile.force(TemporaryFile.folderOf(file));
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
        try (TemporaryFile temporary = TemporaryFile.beside(target);
                InputStream in = Files.newInputStream(file)) {
            in.transferTo(Channels.newOutputStream(temporary.channel()));
            temporary.channel().force(true);
            Files.setLastModifiedTime(temporary.path(), Files.getLastModifiedTime(file));
            temporary.renameTo(target);
        }
    }

    private static void protect(Path target) {
        try {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException notOurs) {
            // delivered by another user: its folder is closed to others all the same
        }
    }
}
