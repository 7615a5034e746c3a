package io.kempt.rules.profile;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.TextHash;

/**
 * The form of a text: {@code 9} for a digit, {@code A} and {@code a} for Latin letters, 汉 for a Chinese character,
 * {@code L} for a letter of any other script, all else as it stands. Four of a kind are written out, {@code 999-9999-AAA};
 * longer runs are counted, {@code 9{11}}, but for words and Chinese text, where a number would hide what is alike:
 * {@code a+@a+.aaa}, {@code 汉+}.
 */
final class TextPattern {
    static final char DIGIT = '9';
    static final char UPPER = 'A';
    static final char LOWER = 'a';
    static final char HAN = '汉';
    static final char LETTER = 'L';
    static final char BLANK = ' ';

    private static final int WRITTEN_OUT = 4;
    private static final int LONGEST = 48;

    private TextPattern() {}

    /** Where the hash of a pattern begins. */
    static final long SEED = 3;

    /** The hash of a pattern with a run of a kind behind it; to be finished by {@link TextHash#mix}. */
    static long append(long hash, char kind, int run) {
        return run == 0 ? hash : hash * TextHash.FACTOR + ((long) kind << 20) + counted(kind, run);
    }

    /** A hash of the pattern, at less cost than the pattern. */
    static long key(String text) {
        CellScan scan = new CellScan();
        scan.scan(text);
        return scan.form();
    }

    /** The pattern, cut after 48 characters. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length() && out.length() < LONGEST) {
            char kind = kind(text.charAt(at));
            int end = runEnd(text, at, kind);
            int run = counted(kind, end - at);
            if (run <= WRITTEN_OUT) {
                out.append(String.valueOf(kind).repeat(run));
            } else if (isWord(kind)) {
                out.append(kind).append('+');
            } else {
                out.append(kind).append('{').append(run).append('}');
            }
            at = end;
        }
        return out.length() < LONGEST ? out.toString() : out.substring(0, LONGEST) + "…";
    }

    private static int runEnd(String text, int start, char kind) {
        int end = start + 1;
        while (end < text.length() && kind(text.charAt(end)) == kind) {
            end++;
        }
        return end;
    }

    /** Runs of words and Chinese text beyond four count alike. */
    private static int counted(char kind, int run) {
        return run > WRITTEN_OUT && isWord(kind) ? WRITTEN_OUT + 1 : run;
    }

    private static boolean isWord(char kind) {
        return kind == LOWER || kind == HAN || kind == LETTER;
    }

    /** The sign that stands for a character in a pattern. */
    static char kind(char c) {
        if (c < 0x80) {
            if (c >= 'a' && c <= 'z') {
                return LOWER;
            }
            if (c >= '0' && c <= '9') {
                return DIGIT;
            }
            return c >= 'A' && c <= 'Z' ? UPPER : c <= ' ' || c == 0x7F ? BLANK : c;
        }
        if (CellText.isHan(c) || Character.isSurrogate(c)) {
            return HAN;
        }
        if (CellText.isFullWidth(c)) {
            return Character.isDigit(c) ? '９' : 'Ａ';
        }
        return Character.isLetter(c) ? LETTER : Character.isSpaceChar(c) ? BLANK : c;
    }
}
