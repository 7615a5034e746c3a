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
        text.codePoints().forEach(c -> out.appendCodePoint(Table.simplified(c)));
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
            KEYS = text.substring(0, middle).codePoints().toArray();
            VALUES = text.substring(middle + 1).stripTrailing().codePoints().toArray();
            for (int key : KEYS) {
                TRADITIONAL.set(key);
            }
        }

        static int simplified(int c) {
            int at = Arrays.binarySearch(KEYS, c);
            return at < 0 ? c : VALUES[at];
        }
    }
}
