package io.kempt.jobs.secret;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 (RFC 2104, FIPS 180-4) of texts under a secret key: who has no key can neither find a text by trying nor tell
 * whether a text was hashed. Not for several threads at once; {@link #copy()} gives each its own.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final Mac mac;

    /** @param key at least 16 bytes */
    public KeyedHash(byte[] key) {
        this.key = Arrays.copyOf(key, key.length);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(this.key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** The same for another thread. */
    public KeyedHash copy() {
        return new KeyedHash(key);
    }

    /** The hash of texts in their order, 64 hex digits; their lengths count, so that no two lists share a hash. */
    public String of(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            mac.update(bytes);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }
}
