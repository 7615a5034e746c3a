package io.kempt.rules.enrich;

import java.util.Locale;

/**
 * Customer codes such as {@code CL-I65-440300-000123-K}: prefix, industry division (GB/T 4754), region (GB/T 2260), number
 * and check character.
 *
 * <p>The check is a totally anti-symmetric quasigroup (H. M. Damm, 2004) of order 36, so that digits and letters have one
 * check character out of the same 36 and every wrong character and every swap of two neighbours is found. ISO 7064 MOD
 * 37,36, the standard's method for this alphabet, misses a few swaps, and its MOD 37-2 needs a 37th character. The order
 * 36 is the product of 4 and 9: a character's value v counts as (v mod 4, v div 4); the first part of the running check is
 * multiplied by a generator of GF(4), the second doubled modulo 9, before the character's parts are added.
 */
public final class CustomerCode {
    /** The region of a customer whose place is not known. */
    public static final String UNKNOWN_REGION = "000000";

    /** The industry of a customer whose line of business is not known. */
    public static final String UNKNOWN_INDUSTRY = "Z00";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int FOURS = 4;
    private static final int NINES = 9;

    /** Multiplication by a generator of GF(4), whose elements 2 and 3 are ω and ω + 1. */
    private static final int[] TIMES_OMEGA = {0, 2, 3, 1};

    private CustomerCode() {}

    /**
     * A code with its number and check character.
     *
     * @param stem prefix, industry and region, such as {@code CL-I65-440300}
     * @param number from 1; shown with six digits or more
     */
    public static String of(String stem, long number) {
        String body = stem + "-" + String.format(Locale.ROOT, "%06d", number);
        return body + "-" + checkCharacter(body);
    }

    /** Whether a code ends in its check character; hyphens do not count. */
    public static boolean isValid(String code) {
        int cut = code.lastIndexOf('-');
        boolean known = code.chars().allMatch(c -> c == '-' || ALPHABET.indexOf(c) >= 0);
        return known
                && cut > 0
                && cut == code.length() - 2
                && checkCharacter(code.substring(0, cut)) == code.charAt(code.length() - 1);
    }

    /** Whether a text can stand at the beginning of codes: capital letters and digits. */
    static boolean isPrefix(String text) {
        return !text.isEmpty() && text.length() <= 8 && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The character that brings the running check back to zero. */
    static char checkCharacter(String body) {
        int four = 0;
        int nine = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = ALPHABET.indexOf(body.charAt(i));
            if (value >= 0) {
                four = TIMES_OMEGA[four] ^ (value % FOURS);
                nine = (2 * nine + value / FOURS) % NINES;
            }
        }
        int last = (NINES - 2 * nine % NINES) % NINES;
        return ALPHABET.charAt(last * FOURS + TIMES_OMEGA[four]);
    }
}
