package io.kempt.jobs.tell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An incoming webhook of Slack. It answers the word {@code ok}. */
final class Slack extends Webhook {
    @Override
    public String name() {
        return "slack";
    }

    @Override
    Map<String, Object> message(Digest digest, Optional<String> secret, Instant now) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("text", escaped(digest.text()));
        message.put("mrkdwn", false);
        return message;
    }

    @Override
    String refusal(String answer) {
        return answer.strip().equals("ok") ? "" : answer.strip().isEmpty() ? "an empty answer" : answer.strip();
    }

    /** The three signs that Slack reads even in plain text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
