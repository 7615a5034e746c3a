package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;

/**
 * The form of mobile numbers of mainland China (eleven digits from 13 to 19), which are most of what a Chinese customer
 * file holds. Nothing needs to be cut from them, and ranges that are not assigned yet may be new.
 */
final class MainlandMobiles {
    private static final int LENGTH = 11;

    private MainlandMobiles() {}

    /** Whether a text has that form from a place to its end. 179 is left out: it may be a carrier's dialling prefix. */
    static boolean hasForm(String text, int from) {
        if (text.length() - from != LENGTH
                || text.charAt(from) != '1'
                || text.charAt(from + 1) < '3'
                || text.startsWith("179", from)) {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (!CellText.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
