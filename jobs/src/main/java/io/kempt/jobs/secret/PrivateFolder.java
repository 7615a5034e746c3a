package io.kempt.jobs.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for files with personal data: those that Kempt makes itself only their owner may enter (mode 0700). */
public final class PrivateFolder {
    private PrivateFolder() {}

    /** Makes a folder and those above it that are missing; folders that are there keep their mode. */
    public static void create(Path folder) throws IOException {
        FileAttribute<?>[] mode =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createDirectories(folder, mode);
    }
}
