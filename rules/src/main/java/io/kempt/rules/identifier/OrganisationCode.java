package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;

/**
 * The organisation code of China (GB 11714-1997): eight digits or capitals and a check character. Since 2015 it is part of
 * the unified social credit code. All methods take it without its hyphen.
 */
final class OrganisationCode {
    static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY = WEIGHTS.length;

    private OrganisationCode() {}

    /** Whether these are nine characters of an organisation code with the right check character. */
    static boolean isValid(String code) {
        return code.length() == LENGTH && hasCharacters(code, 0) && check(code, 0) == code.charAt(BODY);
    }

    /** Whether nine characters can be a code's: digits and capitals, and at the end a digit or X. */
    static boolean hasCharacters(String code, int from) {
        char last = code.charAt(from + BODY);
        return IdentifierText.isAlphanumeric(code, from, from + BODY) && (CellText.isDigit(last) || last == 'X');
    }

    /** 11 minus the sum of weighted values (A is 10 … Z is 35) mod 11; 10 is written X, 11 is written 0. */
    static char check(String code, int from) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            char c = code.charAt(from + i);
            sum += (CellText.isDigit(c) ? c - '0' : c - 'A' + 10) * WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 'X' : digit == 11 ? '0' : (char) ('0' + digit);
    }

    /** The form that the standard prints: with a hyphen before the check character. */
    static String printed(String code, int from) {
        return code.substring(from, from + BODY) + '-' + code.charAt(from + BODY);
    }
}
