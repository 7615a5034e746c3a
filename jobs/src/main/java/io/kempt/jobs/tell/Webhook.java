package io.kempt.jobs.tell;

import io.kempt.jobs.write.JsonWriter;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A chat group that takes messages as JSON at an address. Most of them answer HTTP 200 whatever happened, and say in the body
 * whether they took it.
 */
abstract class Webhook implements Channel {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_REASON = 120;

    /** The message. */
    abstract Map<String, Object> message(Digest digest, Optional<String> secret, Instant now);

    /** Why the server did not take it, by its answer; empty when it did. */
    abstract String refusal(String answer);

    /** The address with a signature, for a server that reads it there. */
    Address signed(Address address, Optional<String> secret, Instant now) {
        return address;
    }

    @Override
    public void send(Notification to, Digest digest, Map<String, String> environment, Web web, Instant now)
            throws UntoldException {
        if (to.url().isEmpty()) {
            throw new UntoldException("it has no address");
        }
        Address address = Address.of(to.url().get().read(environment));
        Optional<String> secret = Optional.empty();
        if (to.secret().isPresent()) {
            secret = Optional.of(to.secret().get().read(environment));
        }
        String message = JsonWriter.compact(message(digest, secret, now));
        String answer = web.post(signed(address, secret, now), "application/json", message, false);
        String refusal = refusal(answer);
        if (!refusal.isEmpty()) {
            throw new UntoldException("the server refused it: " + unsaid(refusal, address, secret));
        }
    }

    /** Servers may repeat what they were sent. */
    private static String unsaid(String refusal, Address address, Optional<String> secret) {
        String said = address.unsaidIn(refusal).replaceAll("\\p{Cntrl}+", " ");
        for (String hidden : secret.stream().toList()) {
            said = said.replace(hidden, "***");
        }
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON) + "…";
    }

    /**
     * Reads an answer whose code is 0 when the message was taken.
     *
     * @param code the member that holds the code
     * @param reason the member that says why
     */
    static String refusalBy(String answer, String code, String reason) {
        YamlNode node = Settings.parse("answer", answer);
        String said = node.isMapping() ? node.text(code, "") : "";
        if (said.isEmpty()) {
            return "its answer has no " + code;
        }
        return said.equals("0") ? "" : code + " " + said + ", " + node.text(reason, "");
    }

    /** HMAC-SHA256 in Base64. */
    static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text in which no sign begins a tag or a mention: wide brackets look alike and mean nothing. */
    static String withoutTags(String text) {
        return text.replace('<', '＜').replace('>', '＞');
    }

    /** The beginning of a text that fits into so many bytes of UTF-8, in whole characters. */
    static String within(int bytes, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int end = text.length();
        String cut;
        do {
            end = text.offsetByCodePoints(end, -1);
            cut = text.substring(0, end) + "…";
        } while (cut.getBytes(StandardCharsets.UTF_8).length > bytes);
        return cut;
    }
}
