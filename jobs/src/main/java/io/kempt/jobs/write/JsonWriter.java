package io.kempt.jobs.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON (RFC 8259) from maps, lists, strings, numbers and booleans. Members keep the order of their map, and equal
 * values give equal text. There is no null: what is missing is left out by the caller.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;

    private JsonWriter(boolean indented) {
        this.indented = indented;
    }

    /** Indented by two blanks, with a final line end: for files. */
    public static String pretty(Object value) {
        JsonWriter writer = new JsonWriter(true);
        writer.value(value, 0);
        return writer.out.append('\n').toString();
    }

    /** On one line, without a line end: for JSON lines. */
    public static String compact(Object value) {
        JsonWriter writer = new JsonWriter(false);
        writer.value(value, 0);
        return writer.out.toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Boolean truth) {
            out.append(truth);
        } else if (value instanceof Number number) {
            number(number);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> members, int depth) {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = members.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            string((String) entry.getKey());
            out.append(indented ? ": " : ":");
            value(entry.getValue(), depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        end(members.isEmpty(), depth);
        out.append('}');
    }

    private void array(List<?> values, int depth) {
        out.append('[');
        Iterator<?> each = values.iterator();
        while (each.hasNext()) {
            line(depth + 1);
            value(each.next(), depth + 1);
            out.append(each.hasNext() ? "," : "");
        }
        end(values.isEmpty(), depth);
        out.append(']');
    }

    private void end(boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
    }

    private void line(int depth) {
        if (indented) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }

    /** JSON has no infinity and no NaN; decimals are written in full, as readers differ over exponents. */
    private void number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof BigInteger) {
            out.append(number);
        } else if (number instanceof BigDecimal decimal) {
            out.append(decimal.toPlainString());
        } else if (number instanceof Double real && Double.isFinite(real)) {
            out.append(BigDecimal.valueOf(real).toPlainString());
        } else {
            throw new IllegalArgumentException("no JSON for the number " + number);
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> character(text, i, c);
            }
        }
        out.append('"');
    }

    /** Control characters must be escaped; half a surrogate pair must be too, for UTF-8 cannot hold it. */
    private void character(String text, int at, char c) {
        boolean half = Character.isSurrogate(c)
                && !(Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1)))
                && !(Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (c < ' ' || c == 0x7F || half) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
