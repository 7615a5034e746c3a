package io.kempt.jobs.step;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a record without a key of its own: what it says, as 128 bits of SHA-256 over its values. One serves
 * many records of one thread, for looking the algorithm up costs time as well.
 */
final class ContentKey {
    private static final int BYTES = 16;
    private static final byte END = 0x1f;

    /** Looked up for the first record that needs it: most kinds have keys of their own. */
    private @Nullable MessageDigest digest;

    String of(String[] values) {
        MessageDigest sha256 = digest();
        for (String value : values) {
            if (!value.isEmpty()) {
                sha256.update(value.getBytes(StandardCharsets.UTF_8));
            }
            sha256.update(END);
        }
        return "#" + HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }

    private MessageDigest digest() {
        MessageDigest known = digest;
        if (known == null) {
            try {
                known = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
            digest = known;
        }
        return known;
    }
}
