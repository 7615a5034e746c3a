package io.kempt.jobs.tell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A group robot of Feishu (飞书). With a secret, the message carries its signature: HMAC-SHA256 of nothing, with the seconds, a
 * line end and the secret as the key; in Base64. That differs from DingTalk in the unit, the key and the text.
 */
final class Feishu extends Webhook {
    @Override
    public String name() {
        return "feishu";
    }

    @Override
    Map<String, Object> message(Digest digest, Optional<String> secret, Instant now) {
        Map<String, Object> message = new LinkedHashMap<>();
        if (secret.isPresent()) {
            String seconds = Long.toString(now.getEpochSecond());
            message.put("timestamp", seconds);
            message.put("sign", hmac(seconds + "\n" + secret.get(), ""));
        }
        message.put("msg_type", "text");
        message.put("content", Map.of("text", withoutTags(digest.text())));
        return message;
    }

    @Override
    String refusal(String answer) {
        return refusalBy(answer, "code", "msg");
    }
}
