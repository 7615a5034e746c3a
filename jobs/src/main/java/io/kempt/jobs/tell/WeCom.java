package io.kempt.jobs.tell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A group robot of WeCom (企业微信). Its address is its only secret. A text message takes 2048 bytes. */
final class WeCom extends Webhook {
    private static final int MOST_BYTES = 2048;

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    Map<String, Object> message(Digest digest, Optional<String> secret, Instant now) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("msgtype", "text");
        message.put("text", Map.of("content", within(MOST_BYTES, withoutTags(digest.text()))));
        return message;
    }

    @Override
    String refusal(String answer) {
        return refusalBy(answer, "errcode", "errmsg");
    }
}
