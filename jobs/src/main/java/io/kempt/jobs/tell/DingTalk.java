package io.kempt.jobs.tell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A group robot of DingTalk (钉钉). With a secret, each call is signed: HMAC-SHA256 of the milliseconds, a line end and the
 * secret, with the secret as the key; in Base64, encoded for an address. It takes 20 messages a minute and none for ten
 * minutes after that, which is why a run sends one digest.
 */
final class DingTalk extends Webhook {
    @Override
    public String name() {
        return "dingtalk";
    }

    @Override
    Address signed(Address address, Optional<String> secret, Instant now) {
        if (secret.isEmpty()) {
            return address;
        }
        long millis = now.toEpochMilli();
        String sign = hmac(secret.get(), millis + "\n" + secret.get());
        return address.with("timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    @Override
    Map<String, Object> message(Digest digest, Optional<String> secret, Instant now) {
        Map<String, Object> markdown = new LinkedHashMap<>();
        markdown.put("title", digest.title());
        markdown.put(
                "text",
                "### " + escaped(digest.title()) + "\n\n"
                        + digest.lines().stream()
                                .map(line -> "- **" + line.label() + "**: " + escaped(line.text()))
                                .collect(Collectors.joining("\n")));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("msgtype", "markdown");
        message.put("markdown", markdown);
        return message;
    }

    @Override
    String refusal(String answer) {
        return refusalBy(answer, "errcode", "errmsg");
    }

    /** A text that Markdown shows as it is. */
    static String escaped(String text) {
        return withoutTags(text).replaceAll("([\\\\`*_\\[\\]#~|!])", "\\\\$1");
    }
}
