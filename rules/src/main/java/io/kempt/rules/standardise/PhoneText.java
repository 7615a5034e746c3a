package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import java.util.List;
import java.util.Locale;

/**
 * A phone cell cut into its parts.
 *
 * @param number the first number, without label, note and extension
 * @param extension digits; empty when there is none
 * @param several whether another number follows
 */
record PhoneText(String number, String extension, boolean several) {
    private static final int LONGEST_EXTENSION = 6;

    /** Fewer digits than this are an area code or a short extension, not a number of their own. */
    private static final int FEWEST_DIGITS = 7;

    private static final List<String> EXTENSION_WORDS =
            List.of(";ext=", "extension", "分机号", "分机", "内线", "转接", "转", "ext.", "ext", "#", "x");

    /** Whether digits are hidden: 138****1234. */
    static boolean isMasked(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c == 'x' || c == 'X' || c == '?' || c == '■' || c == '●' ? run + 1 : 0;
            if (c == '*' || run == 3) {
                return true;
            }
        }
        return false;
    }

    /** Cuts a folded text. */
    static PhoneText parse(String folded) {
        String text = withoutNotes(folded.toLowerCase(Locale.ROOT));
        int start = 0;
        while (start < text.length() && !startsNumber(text.charAt(start))) {
            start++;
        }
        text = text.substring(start);
        int cut = cut(text);
        String number = text.substring(0, cut);
        String rest = text.substring(cut);
        String extension = "";
        String word = extensionWord(rest);
        if (!word.isEmpty()) {
            extension = leadingDigits(rest.substring(word.length()));
        }
        boolean several =
                digits(rest) - extension.length() >= FEWEST_DIGITS || (extension.isEmpty() && digits(rest) > 0);
        return new PhoneText(trimmed(number), extension, several);
    }

    /** Where the first number ends: at an extension word, a separator, or a blank between two whole numbers. */
    private static int cut(String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CellText.isDigit(c)) {
                seen++;
            } else if (seen > 0
                    && (Character.isLetter(c) || (seen >= 3 && endsNumber(c)) || splitsNumbers(text, i, seen))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean splitsNumbers(String text, int at, int seen) {
        boolean blank = text.charAt(at) == ' ';
        return blank && seen >= FEWEST_DIGITS && leadingNumber(text.substring(at + 1)) >= FEWEST_DIGITS;
    }

    /** How many digits stand together at the beginning, hyphens left out. */
    private static int leadingNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CellText.isDigit(c)) {
                digits++;
            } else if (c != '-' && c != '+') {
                break;
            }
        }
        return digits;
    }

    private static boolean startsNumber(char c) {
        return CellText.isDigit(c) || c == '+' || c == '(';
    }

    /** Anything that cannot stand inside a number. */
    private static boolean endsNumber(char c) {
        return c != ' ' && c != '-' && c != '.' && c != '(' && c != ')';
    }

    private static String extensionWord(String rest) {
        for (String word : EXTENSION_WORDS) {
            if (rest.startsWith(word)) {
                String digits = leadingDigits(rest.substring(word.length()));
                return digits.isEmpty() || digits.length() > LONGEST_EXTENSION ? "" : word;
            }
        }
        return "";
    }

    private static String leadingDigits(String text) {
        int start = 0;
        while (start < text.length() && " :-.".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && CellText.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Takes out brackets that hold no digit: (微信同号). */
    private static String withoutNotes(String text) {
        String rest = text;
        int open = rest.indexOf('(');
        while (open >= 0) {
            int close = rest.indexOf(')', open);
            if (close < 0) {
                return rest;
            }
            if (digits(rest.substring(open, close)) == 0) {
                rest = rest.substring(0, open) + rest.substring(close + 1);
                open = rest.indexOf('(', open);
            } else {
                open = rest.indexOf('(', close);
            }
        }
        return rest;
    }

    private static String trimmed(String number) {
        int end = number.length();
        while (end > 0 && !CellText.isDigit(number.charAt(end - 1))) {
            end--;
        }
        return number.substring(0, end);
    }

    /** How many digits a text holds. */
    static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += CellText.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Only the digits of a text. */
    static String onlyDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (CellText.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
