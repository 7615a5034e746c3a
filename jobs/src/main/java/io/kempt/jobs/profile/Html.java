package io.kempt.jobs.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Builds HTML: all text is escaped, tags are ours. */
public final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Our own mark-up, as it stands. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from anywhere; characters that XML does not know are shown as U+FFFD. */
    public Html text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    private void character(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
        }
    }

    private static boolean isXml(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) && c != 0x7F;
    }

    /** An element with nothing but text. */
    public Html element(String tag, String text) {
        return raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">");
    }

    public Html element(String tag, String style, String text) {
        return raw("<").raw(tag)
                .raw(" class=\"")
                .raw(style)
                .raw("\">")
                .text(text)
                .raw("</")
                .raw(tag)
                .raw(">");
    }

    /** A bar for a share from 0 to 1, as drawn beside a figure. */
    public Html bar(double share, int width) {
        double filled = Math.max(0, Math.min(1, share)) * width;
        return raw(String.format(
                Locale.ROOT,
                "<svg class=\"bar\" width=\"%d\" height=\"10\" aria-hidden=\"true\"><rect class=\"rail\" width=\"%d\" height=\"10\" rx=\"2\"/><rect class=\"fill\" width=\"%.1f\" height=\"10\" rx=\"2\"/></svg>",
                width,
                width,
                filled));
    }

    /** The style of all pages: light and dark, on screen and on paper. */
    public static String style() {
        try (InputStream in = Html.class.getResourceAsStream("profile.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
