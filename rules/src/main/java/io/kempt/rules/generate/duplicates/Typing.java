package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;

/** Slips of the fingers. Each returns the text as it was where it cannot happen. */
final class Typing {
    private static final String[] ROWS = {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private Typing() {}

    /** A key next to the right one, on an English keyboard. */
    static String neighbour(String text, Dice dice) {
        if (text.isEmpty()) {
            return text;
        }
        int at = dice.below(text.length());
        char typed = text.charAt(at);
        char other = beside(Character.toLowerCase(typed), dice);
        return other == 0 ? text : text.substring(0, at) + like(typed, other) + text.substring(at + 1);
    }

    private static char like(char typed, char other) {
        return Character.isUpperCase(typed) ? Character.toUpperCase(other) : other;
    }

    /** A key beside; 0 where the letter is not on the keyboard. */
    private static char beside(char key, Dice dice) {
        for (String row : ROWS) {
            int at = row.indexOf(key);
            if (at >= 0) {
                int next = at + (dice.chance(0.5) ? 1 : -1);
                return row.charAt(next < 0 ? 1 : next >= row.length() ? at - 1 : next);
            }
        }
        return 0;
    }

    static String transposed(String text, Dice dice) {
        if (text.length() < 3) {
            return text;
        }
        int at = dice.below(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    /** Never leaves a text of one letter. */
    static String dropped(String text, Dice dice) {
        if (text.length() < 3) {
            return text;
        }
        int at = dice.below(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }

    static String doubled(String text, Dice dice) {
        if (text.isEmpty()) {
            return text;
        }
        int at = dice.below(text.length());
        return text.substring(0, at) + text.charAt(at) + text.substring(at);
    }

    /** Another digit in the place of one of the digits. */
    static String wrongDigit(String text, Dice dice) {
        for (int attempt = 0; attempt < 12 && !text.isEmpty(); attempt++) {
            int at = dice.below(text.length());
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                char other = (char) ('0' + (c - '0' + 1 + dice.below(9)) % 10);
                return text.substring(0, at) + other + text.substring(at + 1);
            }
        }
        return text;
    }

    /** Digits as a Chinese input method types them in full width. */
    static String fullWidthDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '\uFF10') : c);
        }
        return out.toString();
    }
}
