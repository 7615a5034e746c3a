package io.kempt.rules.generate.party;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Checks codes by other means than the generator makes them: the check character by one big number modulo 31 (the weights
 * of GB 32100-2015 are powers of three), the organisation code from its published weights.
 */
public final class UsccCheck {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("91[1-6][0-9]{5}[0-9A-HJ-NP-RTUWXY]{10}");
    private static final BigInteger MODULUS = BigInteger.valueOf(31);

    private UsccCheck() {}

    /** Whether an enterprise's code has the right shape and both check characters. */
    public static boolean passes(String code) {
        return SHAPE.matcher(code).matches() && organisation(code.substring(8, 17)) && whole(code);
    }

    private static boolean whole(String code) {
        BigInteger sum = BigInteger.valueOf(ALPHABET.indexOf(code.charAt(17)));
        for (int i = 0; i < 17; i++) {
            BigInteger weight = BigInteger.valueOf(3).modPow(BigInteger.valueOf(i), MODULUS);
            sum = sum.add(weight.multiply(BigInteger.valueOf(ALPHABET.indexOf(code.charAt(i)))));
        }
        return sum.mod(MODULUS).signum() == 0;
    }

    private static boolean organisation(String nine) {
        int check = nine.charAt(8) == 'X' ? 10 : nine.charAt(8) - '0';
        String weights = "379A5842";
        int sum = check;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(weights.charAt(i), 16) * Character.digit(nine.charAt(i), 36);
        }
        return sum % 11 == 0;
    }
}
