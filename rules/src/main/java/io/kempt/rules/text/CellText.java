package io.kempt.rules.text;

import java.text.Normalizer;

/**
 * The cleaning that every cell gets before its type looks at it. A text that needs none comes back as the same
 * instance.
 */
public final class CellText {
    /** Cleaning one thing can lay bare another (an apostrophe behind a blank); four rounds have always been enough. */
    private static final int ROUNDS = 4;

    private CellText() {}

    /**
     * Cleans prose: drops zero-width characters and byte-order marks, makes every kind of blank a single space, trims,
     * turns full-width letters and digits into ASCII, and takes off Excel's text markers ({@code '0123},
     * {@code ="0123"}). Chinese punctuation stays. The result is in normal form C (Unicode Annex 15).
     */
    public static String clean(String raw) {
        return isPlain(raw, true) ? raw : rounds(raw, Normalizer.Form.NFC);
    }

    /**
     * Cleans codes, numbers, phones and addresses of machines: as {@link #clean}, and also turns full-width punctuation
     * and compatibility characters into their plain forms (normal form KC) and every dash into a hyphen.
     */
    public static String fold(String raw) {
        return isPlain(raw, false) ? raw : rounds(raw, Normalizer.Form.NFKC);
    }

    /** Takes off the {@code .0} or {@code .00} that Excel and pandas leave behind a whole number. */
    public static String withoutPointZero(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        if (end < 2 || end == text.length() || text.charAt(end - 1) != '.') {
            return text;
        }
        for (int i = 0; i < end - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return text;
            }
        }
        return text.substring(0, end - 1);
    }

    /** Whether a number in scientific notation stands here, such as {@code 1.38E+10}: its last digits are lost. */
    public static boolean isScientific(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e + 1 >= text.length() || !isDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == e + 1 && (c == '+' || c == '-');
            boolean point = c == '.' && i < e;
            if (i != e && !sign && !isDigit(c) && !point) {
                return false;
            }
        }
        return text.indexOf('.') > 0 || text.charAt(e + 1) == '+';
    }

    /** Whether all characters are ASCII digits; false for the empty text. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character is a Han ideograph of the basic block, or the zero 〇. */
    public static boolean isHan(char c) {
        return in(c, 0x4E00, 0x9FFF) || c == '〇' || in(c, 0x3400, 0x4DBF);
    }

    /** Whether a character is a full-width digit or Latin letter, such as ０ or Ａ. */
    public static boolean isFullWidth(char c) {
        return in(c, '０', '９') || in(c, 'Ａ', 'Ｚ') || in(c, 'ａ', 'ｚ');
    }

    /** Whether a character shows nothing where it stands: zero-width characters, direction marks, control characters above ASCII. */
    public static boolean isInvisible(char c) {
        return in(c, 0x7F, 0x9F)
                || c == 0xAD
                || in(c, 0x200B, 0x200F)
                || in(c, 0x202A, 0x202E)
                || in(c, 0x2060, 0x2064)
                || c == 0xFEFF;
    }

    /** Whether any Han ideograph stands in a text. */
    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text consists of Han ideographs only; false for the empty text. */
    public static boolean isAllHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHan(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean in(char c, int low, int high) {
        return c >= low && c <= high;
    }

    private static boolean isPlain(String text, boolean prose) {
        if (text.isEmpty()) {
            return true;
        }
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = in(c, '!', '~')
                    || (c == ' ' && before != ' ')
                    || in(c, 0x4E00, 0x9FFF)
                    || (prose && isChinesePunctuation(c));
            if (!plain) {
                return false;
            }
            before = c;
        }
        char first = text.charAt(0);
        return before != ' ' && first != '\'' && first != '=';
    }

    private static boolean isChinesePunctuation(char c) {
        return in(c, 0x3001, 0x3011)
                || c == '（'
                || c == '）'
                || c == '，'
                || c == '：'
                || c == '；'
                || c == '！'
                || c == '？';
    }

    private static String rounds(String raw, Normalizer.Form form) {
        String text = raw;
        for (int round = 0; round < ROUNDS; round++) {
            String next = unmark(Normalizer.normalize(squeeze(text, form == Normalizer.Form.NFKC), form));
            if (next.equals(text)) {
                return next.equals(raw) ? raw : next;
            }
            text = next;
        }
        return text;
    }

    private static String squeeze(String text, boolean fold) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = replacement(text.charAt(i), fold);
            if (c == ' ') {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(c);
                }
            } else if (c != 0) {
                out.append(c);
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** The character to write; NUL for one to drop. */
    private static char replacement(char c, boolean fold) {
        if (in(c, '!', '~')) {
            return c;
        }
        if (isFullWidth(c)) {
            return (char) (c - 0xFEE0);
        }
        if (c <= ' ' || Character.isSpaceChar(c)) {
            return c == 0 ? 0 : ' ';
        }
        if (isInvisible(c)) {
            return 0;
        }
        return fold && isDash(c) ? '-' : c;
    }

    private static boolean isDash(char c) {
        return in(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
    }

    private static String unmark(String text) {
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1);
        }
        // 's-Hertogenbosch keeps its apostrophe: Excel's marker matters before what Excel would take for a number.
        if (text.length() > 1 && text.charAt(0) == '\'' && marksText(text.charAt(1))) {
            return text.substring(1);
        }
        return text;
    }

    private static boolean marksText(char next) {
        return isDigit(next) || next == '+' || next == '-' || next == '=' || next == '\'' || isHan(next);
    }
}
