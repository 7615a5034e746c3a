package io.kempt.rules.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Traditional to simplified Chinese, character by character. The table is OpenCC's t2s configuration (Apache-2.0),
 * which leaves 姊 and 瞭 alone where ICU would change names.
 */
public final class Simplified {
    private Simplified() {}

    /** The text in simplified characters; the same instance when it has no traditional ones. For comparing, not storing. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3400 && (Character.isSurrogate(c) || Table.TRADITIONAL.get(c))) {
                return convert(text);
            }
        }
        return text;
    }

    private static String convert(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            out.appendCodePoint(Table.simplified(text.codePointAt(i)));
        }
        return out.toString();
    }

    /** Loads when the first Chinese character is met. */
    private static final class Table {
        static final BitSet TRADITIONAL = new BitSet(0x10000);
        private static final int[] KEYS;
        private static final int[] VALUES;

        static {
            byte[] bytes = TextResource.bytes(Simplified.class, "traditional-simplified.txt");
            String text = new String(bytes, StandardCharsets.UTF_8);
            int middle = text.indexOf('\n');
            KEYS = codePoints(text.substring(0, middle));
            VALUES = codePoints(text.substring(middle + 1).stripTrailing());
            for (int key : KEYS) {
                TRADITIONAL.set(key);
            }
        }

        private static int[] codePoints(String text) {
            int[] points = new int[text.codePointCount(0, text.length())];
            int at = 0;
            for (int i = 0; i < points.length; i++) {
                points[i] = text.codePointAt(at);
                at += Character.charCount(points[i]);
            }
            return points;
        }

        static int simplified(int c) {
            int at = Arrays.binarySearch(KEYS, c);
            return at < 0 ? c : VALUES[at];
        }
    }
}
