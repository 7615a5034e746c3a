package io.kempt.cli.console;

import io.kempt.jobs.exit.ExitCode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records as JSON (RFC 8259) on one line. Components keep their names; an exit code is its number, an empty optional is
 * {@code null}, a path is absolute, and all else is its text, such as {@code PT1.5S} or {@code 2026-01-31T02:00:00Z}.
 */
public final class JsonText {
    private JsonText() {}

    public static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(JsonText::of).orElse("null");
        }
        if (value instanceof ExitCode exit) {
            return String.valueOf(exit.code());
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quote(entry.getKey().toString()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Path path) {
            return quote(path.toAbsolutePath().normalize().toString());
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Record record ? object(record) : quote(value.toString());
    }

    private static String object(Record value) {
        StringBuilder text = new StringBuilder("{");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            text.append(text.length() == 1 ? "" : ",")
                    .append(quote(component.getName()))
                    .append(':')
                    .append(of(read(value, component)));
        }
        return text.append('}').toString();
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record hides " + component.getName(), impossible);
        }
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
