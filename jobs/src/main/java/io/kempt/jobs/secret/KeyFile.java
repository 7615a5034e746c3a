package io.kempt.jobs.secret;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** A secret key in a file of one line that only its owner may read (mode 0600). */
public final class KeyFile {
    /** Bytes that a key has at least; 128 bits are beyond trying out. */
    private static final int LEAST = 16;

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * Reads a key.
     *
     * @throws StopException when others may read it, when it is too short or cannot be read
     */
    public static KeyedHash read(Path file) {
        try {
            if (readableByOthers(file)) {
                throw StopException.usage(
                        "The key file " + file + " may be read by others: expected mode 0600.",
                        "Close it to them and run the same command again: chmod 600 " + file);
            }
            return of(Files.readString(file, StandardCharsets.UTF_8), "The key file " + file);
        } catch (IOException broken) {
            throw StopException.usage(
                    "The key file " + file + " cannot be read: " + FileTrouble.reason(broken) + ".", howToMake(file));
        }
    }

    /**
     * A key as it was typed or stored.
     *
     * @param what holds it, to begin a sentence with
     */
    public static KeyedHash of(String text, String what) {
        byte[] key = text.strip().getBytes(StandardCharsets.UTF_8);
        if (key.length < LEAST) {
            throw StopException.usage(
                    what + " is too short for a key: expected at least " + LEAST + " characters, better 64.",
                    "Make one: openssl rand -hex 32");
        }
        return new KeyedHash(key);
    }

    /** What to do where a key file is missing. */
    public static String howToMake(Path file) {
        return "Make one that nobody else may read, and keep it: (umask 077; openssl rand -hex 32 > " + file + ")";
    }

    /** Reads a key, or makes one where there is none yet. */
    public static KeyedHash readOrMake(Path file) {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    private static void make(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFolder.create(folder);
            }
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
        } catch (IOException broken) {
            throw StopException.environment(
                    "The key file " + file + " cannot be written: " + FileTrouble.reason(broken) + ".",
                    "Check the folder's permissions and free space.",
                    broken);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean readableByOthers(Path file) throws IOException {
        if (!isPosix(file)) {
            return false;
        }
        Set<PosixFilePermission> others = EnumSet.of(
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_WRITE);
        return Files.getPosixFilePermissions(file).stream().anyMatch(others::contains);
    }
}
