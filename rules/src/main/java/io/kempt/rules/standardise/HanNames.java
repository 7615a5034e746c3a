package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;

/** The form in which names with Chinese characters are kept. */
final class HanNames {
    private HanNames() {}

    /** Full-width brackets and no blank beside a Chinese character; names without Chinese characters stay as they are. */
    static String canonical(String name) {
        if (!CellText.hasHan(name) || !needsWork(name)) {
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
