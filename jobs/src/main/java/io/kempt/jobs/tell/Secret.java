package io.kempt.jobs.tell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a secret is kept: in an environment variable or in a file of its owner alone. It is read when it is needed, so that
 * commands which tell nobody need not have it.
 *
 * @param variable the variable; empty for a file
 * @param file empty for a variable
 */
public record Secret(String variable, Optional<Path> file) {
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    public static Secret inVariable(String name) {
        return new Secret(name, Optional.empty());
    }

    public static Secret inFile(Path file) {
        return new Secret("", Optional.of(file));
    }

    /** The place for people. */
    String place() {
        return file.map(path -> "file " + path).orElse("variable " + variable);
    }

    /**
     * The secret, without blanks and line ends around it.
     *
     * @param environment the variables of the process
     */
    String read(Map<String, String> environment) throws UntoldException {
        String value = file.isPresent() ? content(file.get()) : environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new UntoldException("the " + place() + (file.isPresent() ? " is empty" : " is not set"));
        }
        return value.strip();
    }

    private static String content(Path file) throws UntoldException {
        try {
            Set<PosixFilePermission> granted = permissions(file);
            if (!OWNERS.containsAll(granted)) {
                throw new UntoldException("the file " + file + " has mode " + PosixFilePermissions.toString(granted)
                        + ", but a secret is for its owner only (chmod 600)");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UntoldException("the file " + file + " cannot be read");
        }
    }

    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException notPosix) {
            return Set.of();
        }
    }
}
