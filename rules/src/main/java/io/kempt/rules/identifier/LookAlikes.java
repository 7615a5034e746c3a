package io.kempt.rules.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Letters that are typed or scanned for digits. A letter where only a digit can stand is strong evidence; where both can
 * stand, only O for 0 and I for 1 are tried, for each further pair makes it likelier that a wrong value passes by chance.
 * Digits are never taken for letters: most identifiers have few letters.
 *
 * <p>Neighbours that were swapped are not tried: among the fifteen or so swaps of a value that is wrong for another
 * reason, one passes a check modulo 97 by chance in one case of six, and one modulo 11 or 10 mostly. (The social credit
 * code has two checks and tells them apart, see {@link Uscc}.)
 */
final class LookAlikes {
    private static final String LETTERS = "OILZSB";
    private static final String DIGITS = "011258";

    private LookAlikes() {}

    /** The text with digits for the letters that look like them, in a part that holds digits only. */
    static String digits(String text, int from, int to) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = from; i < Math.min(to, text.length()); i++) {
            int at = LETTERS.indexOf(text.charAt(i));
            if (at >= 0) {
                mended.setCharAt(i, DIGITS.charAt(at));
            }
        }
        return mended.toString();
    }

    /** The value to propose where a part should hold digits only; empty unless it passes. */
    static String suggestion(String value, int from, int to, Predicate<String> right) {
        String mended = digits(value, from, to);
        return !mended.equals(value) && right.test(mended) ? mended : "";
    }

    /**
     * The one value that passes and differs in digits for letters throughout a part, or in a single O or I anywhere;
     * empty when there is none or more than one.
     */
    static String onlyOne(String value, int from, int to, Predicate<String> right) {
        List<String> found = new ArrayList<>();
        addIfRight(digits(value, from, to), value, right, found);
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == 'O' || letter == 'I') {
                addIfRight(digits(value, i, i + 1), value, right, found);
            }
        }
        return found.size() == 1 ? found.get(0) : "";
    }

    private static void addIfRight(String mended, String value, Predicate<String> right, List<String> found) {
        if (!mended.equals(value) && !found.contains(mended) && right.test(mended)) {
            found.add(mended);
        }
    }
}
