package io.kempt.jobs.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a JSON object of texts (RFC 8259) as {@link io.kempt.jobs.write.JsonWriter#compact} writes it. */
final class FlatJson {
    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** The members in their order; none for the empty text. */
    static Map<String, String> read(String text) {
        return text.isEmpty() ? Map.of() : new FlatJson(text).object();
    }

    private Map<String, String> object() {
        Map<String, String> members = new LinkedHashMap<>();
        for (at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
            String name = string();
            at = text.indexOf('"', at);
            members.put(name, string());
        }
        return members;
    }

    /** From the quotation mark that opens it to behind the one that closes it. */
    private String string() {
        StringBuilder value = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = text.charAt(++at);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            default -> c;
        };
    }
}
