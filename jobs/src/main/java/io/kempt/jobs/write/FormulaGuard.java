package io.kempt.jobs.write;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a customer's value as a formula. A value that begins with {@code = + - @}, a tab, a
 * carriage return gets a leading apostrophe (OWASP ASVS 5.0, 1.2.10), unless it is a number or an E.164 phone
 * number, which are harmless and would no longer be what they are.
 *
 * <p>Guarding is undone exactly: whether a value is dangerous is judged behind its leading apostrophes, so that a value
 * that looks guarded by nature is guarded once more.
 */
public final class FormulaGuard {
    private static final String TRIGGERS = "=+-@\t\r";

    /** Signed numbers with thousands separators, decimals, exponent or percent; {@code +8613800138000} is one too. */
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d,]*+(\\.\\d+)?([eE][+-]?\\d+)?%?");

    private FormulaGuard() {}

    /** The value as it is safe to write. */
    public static String guard(String value) {
        return isDangerous(value) ? "'" + value : value;
    }

    /** The value that was guarded. */
    public static String unguard(String written) {
        return written.startsWith("'") && isDangerous(written) ? written.substring(1) : written;
    }

    private static boolean isDangerous(String value) {
        // most values begin with a letter or a digit
        if (value.isEmpty() || isHarmless(value.charAt(0))) {
            return false;
        }
        if ("=+-@\t\r'".indexOf(value.charAt(0)) < 0 || isInternationalNumber(value)) {
            return false;
        }
        int start = 0;
        while (start < value.length() && value.charAt(start) == '\'') {
            start++;
        }
        // A lone sign is a placeholder for "none", and no formula
        if (value.length() - start < 2 || TRIGGERS.indexOf(value.charAt(start)) < 0) {
            return false;
        }
        return !NUMBER.matcher(value).region(start, value.length()).matches();
    }

    private static boolean isHarmless(char first) {
        return first > '@' || (first >= '0' && first <= '9');
    }

    /** A plus and digits, as most values are that begin with a sign. */
    private static boolean isInternationalNumber(String value) {
        if (value.charAt(0) != '+') {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
