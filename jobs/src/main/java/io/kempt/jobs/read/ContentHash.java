package io.kempt.jobs.read;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a file's content, whatever its name and place. */
public final class ContentHash {
    private static final int BLOCK = 1 << 16;

    private ContentHash() {}

    /**
     * The SHA-256 digest (FIPS 180-4) of a file as 64 hexadecimal digits, read in blocks.
     *
     * @throws StopException when the file cannot be read
     */
    public static String sha256(Path file) {
        SourceFile.check(file);
        MessageDigest digest = digest();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        } catch (IOException broken) {
            throw SourceFile.unreadable(file, broken);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 digest of a text in UTF-8, as 64 hexadecimal digits. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
