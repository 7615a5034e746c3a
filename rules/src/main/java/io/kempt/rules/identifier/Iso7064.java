package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;

/** The check character systems of ISO/IEC 7064:2003 that identifiers use. */
final class Iso7064 {
    private static final String MOD_11_2 = "10X98765432";

    private Iso7064() {}

    /**
     * The remainder modulo 97 of a text of digits and capitals, read as a number with A for 10 to Z for 35 (MOD 97-10); a
     * right one gives 1.
     */
    static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            remainder = CellText.isDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
        }
        return remainder;
    }

    /** Whether digits end in their check digit by MOD 11,10. */
    static boolean mod1110(String digits) {
        int product = 10;
        int last = digits.length() - 1;
        for (int i = 0; i < last; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits.charAt(last) - '0' == (11 - product) % 10;
    }

    /** The check character of digits by MOD 11-2: a digit or X. */
    static char mod112(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum = (sum + digits.charAt(i) - '0') * 2 % 11;
        }
        return MOD_11_2.charAt(sum % 11);
    }
}
