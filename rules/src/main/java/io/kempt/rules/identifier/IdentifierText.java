package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.Locale;

/** The cleaning that every identifier gets: nothing of what it takes off can be part of one. */
public final class IdentifierText {
    /** Cleaning one thing can lay bare another, such as an apostrophe behind a hyphen. */
    private static final int ROUNDS = 4;

    private IdentifierText() {}

    /**
     * A raw value in capitals and ASCII, without blanks, separators, Excel's text markers and a trailing {@code .0}. A
     * number in scientific notation stays one. A value that needs no cleaning comes back as the same instance.
     *
     * @param separators the signs to drop
     * @return empty when the value is only a token for "missing"
     */
    public static String compact(String raw, String separators) {
        if (isCompact(raw)) {
            return NullTokens.isMissing(raw) ? "" : raw;
        }
        String text = raw;
        for (int round = 0; round < ROUNDS; round++) {
            String next = round(text, separators);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private static boolean isCompact(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isDigitOrCapital(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String round(String text, String separators) {
        String folded = CellText.withoutPointZero(CellText.fold(text));
        if (NullTokens.isMissing(folded)) {
            return "";
        }
        if (CellText.isScientific(folded)) {
            return folded.toUpperCase(Locale.ROOT);
        }
        return CellText.withoutPointZero(without(folded, separators)).toUpperCase(Locale.ROOT);
    }

    private static String without(String text, String separators) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Excel's apostrophe stands in front of letters as well.
            if (separators.indexOf(c) < 0 && (c != '\'' || i > 0)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    static boolean isDigitOrCapital(char c) {
        return CellText.isDigit(c) || isCapital(c);
    }

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Whether all characters of a part are ASCII digits. */
    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!CellText.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all characters of a part are digits or capitals. */
    static boolean isAlphanumeric(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigitOrCapital(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
