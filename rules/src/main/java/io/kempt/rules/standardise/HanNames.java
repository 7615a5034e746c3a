package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;

/** The form in which names are kept, by the characters they are written in. */
final class HanNames {
    /** The block of full-width forms (U+FF01 to U+FF5E) mirrors ASCII at this distance. */
    private static final int WIDE_TO_ASCII = 0xFEE0;

    private HanNames() {}

    /**
     * With Chinese characters: full-width brackets and no blank beside a Chinese character. Without: full-width
     * punctuation becomes ASCII.
     */
    static String canonical(String name) {
        if (!CellText.hasHan(name)) {
            return narrowPunctuation(name);
        }
        if (!needsWork(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != ' ' || !besideHan(name, i)) {
                out.append(bracket(c));
            }
        }
        return out.toString();
    }

    private static String narrowPunctuation(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean changed = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean wide = c >= '！' && c <= '～';
            out.append(wide ? (char) (c - WIDE_TO_ASCII) : c);
            changed |= wide;
        }
        return changed ? CellText.clean(out.toString()) : name;
    }

    private static boolean needsWork(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ' || bracket(c) != c) {
                return true;
            }
        }
        return false;
    }

    private static boolean besideHan(String name, int at) {
        return isHanOrBracket(name.charAt(at - 1)) || isHanOrBracket(name.charAt(at + 1));
    }

    private static boolean isHanOrBracket(char c) {
        return CellText.isHan(c) || bracket(c) == '（' || bracket(c) == '）';
    }

    private static char bracket(char c) {
        return switch (c) {
            case '(', '【' -> '（';
            case ')', '】' -> '）';
            default -> c;
        };
    }
}
