package io.kempt.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table on the class path, beside the class that reads it, in UTF-8. */
public final class TextResource {
    private TextResource() {}

    /** The bytes of a resource. A missing one is a broken build, hence an {@link IllegalStateException}. */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of a resource without empty ones and those that begin with {@code #}. */
    public static List<String> lines(Class<?> beside, String name) {
        List<String> lines = new ArrayList<>();
        String text = new String(bytes(beside, name), StandardCharsets.UTF_8);
        // Loops here and in the tables, not streams: these run cold at every start, where streams cost milliseconds.
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start && text.charAt(start) != '#') {
                lines.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return lines;
    }
}
