package io.kempt.rules.enrich;

import io.kempt.rules.text.Simplified;
import io.kempt.rules.text.TextResource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What notes and activities say about a contact in words. */
public enum ContactSign {
    /** Mail came back. */
    BOUNCED("bounced"),
    /** The person is no longer with the company. */
    LEFT("left");

    private final String code;

    ContactSign(String code) {
        this.code = code;
    }

    /** Whether a text says so; a denial such as 未离职 does not. */
    public boolean isIn(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String lower = Simplified.of(text).toLowerCase(Locale.ROOT);
        for (String word : Words.OF.getOrDefault(this, List.of())) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                if (!isDenied(lower, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDenied(String text, int at) {
        for (String denial : Words.DENIALS) {
            if (text.startsWith(denial, at - denial.length())) {
                return true;
            }
        }
        return false;
    }

    /** Loads when the first text is asked about. */
    private static final class Words {
        static final Map<ContactSign, List<String>> OF = new EnumMap<>(ContactSign.class);
        static final List<String> DENIALS = new ArrayList<>();

        static {
            for (String line : TextResource.lines(ContactSign.class, "contact-signs.txt")) {
                int blank = line.indexOf(' ');
                List<String> words = List.of(line.substring(blank + 1).split("\\|"));
                String code = line.substring(0, blank);
                if (code.equals("denied")) {
                    DENIALS.addAll(words);
                }
                for (ContactSign sign : values()) {
                    if (sign.code.equals(code)) {
                        OF.put(sign, words);
                    }
                }
            }
        }
    }
}
