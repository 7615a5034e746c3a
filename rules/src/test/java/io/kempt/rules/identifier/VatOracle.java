package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.Oracles.matches;

import io.kempt.rules.identifier.IdentifierRows.Opinion;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The rules of VAT numbers once more, apart from the code under test: patterns for structures, and sums over all digits,
 * the check digit included, that must come out as a given remainder.
 */
final class VatOracle {
    private VatOracle() {}

    static Opinion judge(String number) {
        boolean right = number.length() > 2 && isRight(number.substring(0, 2), number.substring(2));
        return right ? Opinion.RIGHT : Opinion.WRONG;
    }

    /** The repairs that a number without blanks can get. */
    static boolean isRepair(String raw, String canonical) {
        return canonical.equals(raw.replaceFirst("^GR", "EL").replaceFirst("^UK", "GB"))
                || (matches(raw, "BE[0-9]{9}") && canonical.equals("BE0" + raw.substring(2)))
                || (matches(raw, "(EL|GR)[0-9]{8}") && canonical.equals("EL0" + raw.substring(2)));
    }

    private static boolean isRight(String prefix, String n) {
        return switch (prefix) {
            case "AT" -> matches(n, "U[0-9]{8}") && (doubled(n.substring(1, 8), 1) + n.charAt(8) - '0' + 4) % 10 == 0;
            case "BE" -> matches(n, "[01][0-9]{9}") && belgium(n);
            case "BG" -> matches(n, "[0-9]{9,10}") && bulgaria(n);
            case "CH" -> matches(n, "E[0-9]{9}") && sum(n.substring(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0;
            case "CY" -> matches(n, "(?!12)[0-9]{8}[A-Z]") && cyprus(n);
            case "CZ" -> matches(n, "[0-9]{8,10}") && czechia(n);
            case "DE" -> matches(n, "[1-9][0-9]{8}") && Oracles.mod1110(n);
            case "DK" -> matches(n, "[1-9][0-9]{7}") && sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "EE" -> matches(n, "[0-9]{9}") && sum(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
            case "EL" -> matches(n, "[0-9]{9}") && greece(n);
            case "ES" -> spain(n);
            case "EU" -> matches(n, "[0-9]{9}");
            case "FI" -> matches(n, "[0-9]{8}") && sum(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
            case "FR" -> matches(n, "[0-9A-HJ-NP-Z]{2}[0-9]{9}") && france(n);
            case "GB", "XI" -> unitedKingdom(n);
            case "HR" -> matches(n, "[0-9]{11}") && Oracles.mod1110(n);
            case "HU" -> matches(n, "[0-9]{8}") && sum(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
            case "IE" -> ireland(n);
            case "IT" ->
                matches(n, "(?!0000000)[0-9]{7}(00[1-9]|0[1-9][0-9]|1[0-9]{2}|20[01]|888|999)[0-9]")
                        && (doubled(n.substring(0, 10), 1) + n.charAt(10) - '0') % 10 == 0;
            case "LT" -> matches(n, "[0-9]{7}1[0-9]|[0-9]{10}1[0-9]") && lithuania(n);
            case "LU" -> matches(n, "[0-9]{8}") && big(n.substring(0, 6)) % 89 == big(n.substring(6));
            case "LV" -> matches(n, "[0-9]{11}") && latvia(n);
            case "MT" -> matches(n, "[1-9][0-9]{7}") && sum(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
            case "NL" -> matches(n, "(?!0{9})[0-9]{9}B[0-9]{2}") && !n.endsWith("00") && netherlands(n);
            case "NO" -> matches(n, "[0-9]{9}") && sum(n, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "PL" -> matches(n, "[0-9]{10}") && sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) % 11 == 0;
            case "PT" -> matches(n, "[1-9][0-9]{8}") && zeroForTen(sum(n, 9, 8, 7, 6, 5, 4, 3, 2), n.charAt(8));
            case "RO" -> romania(n);
            case "SE" ->
                matches(n, "[0-9]{10}(0[1-9]|[1-8][0-9]|9[0-4])")
                        && (doubled(n.substring(0, 9), 0) + n.charAt(9) - '0') % 10 == 0;
            case "SI" -> matches(n, "[1-9][0-9]{7}") && zeroForTen(sum(n, 8, 7, 6, 5, 4, 3, 2), n.charAt(7));
            case "SK" -> matches(n, "[1-9][0-9]{9}") && big(n) % 11 == 0;
            default -> false;
        };
    }

    /** Each digit times the weight at its place; digits beyond the weights do not count. */
    private static int sum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /** The sum of digits of which those at even (0) or odd (1) places are replaced by the digit sum of their double. */
    private static int doubled(String digits, int odd) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == odd ? "0246813579".charAt(digit) - '0' : digit;
        }
        return sum;
    }

    private static long big(String digits) {
        return new BigInteger(digits).longValueExact();
    }

    /** The check digit completes the sum to a multiple of eleven; where ten would, and where nothing is missing, it is 0. */
    private static boolean zeroForTen(int sum, char check) {
        int missing = check - '0';
        return (sum + missing) % 11 == 0 || (missing == 0 && sum % 11 == 1);
    }

    private static boolean belgium(String n) {
        long check = big(n.substring(8));
        return big(n.substring(0, 8)) > 0 && check >= 1 && check <= 97 && (big(n.substring(0, 8)) + check) % 97 == 0;
    }

    private static boolean bulgaria(String n) {
        int last = n.charAt(n.length() - 1) - '0';
        if (n.length() == 9) {
            int first = sum(n, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            return last == (first < 10 ? first : sum(n, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10);
        }
        int month = (int) big(n.substring(2, 4));
        String century = month <= 12 ? "19" : month >= 41 ? "20" : "18";
        int inYear = month <= 12 ? month : month >= 41 ? month - 40 : month - 20;
        boolean citizen = isDay(century + n.substring(0, 2), inYear, n.substring(4, 6))
                && sum(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last;
        boolean foreigner = sum(n, 21, 19, 17, 13, 11, 9, 7, 3, 1, -1) % 10 == 0;
        boolean other = sum(n, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
        return citizen || foreigner || other;
    }

    private static boolean cyprus(String n) {
        String odd = "BAFHJNPRTV";
        int sum = 0;
        for (int i = 0; i < 8; i += 2) {
            sum += odd.charAt(n.charAt(i) - '0') - 'A' + n.charAt(i + 1) - '0';
        }
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(sum % 26) == n.charAt(8);
    }

    private static boolean czechia(String n) {
        if (n.length() == 8) {
            int remainder = sum(n, 8, 7, 6, 5, 4, 3, 2) % 11;
            int check = remainder == 0 ? 1 : remainder == 1 ? 0 : 11 - remainder;
            return n.charAt(0) != '9' && n.charAt(7) - '0' == check;
        }
        int month = (int) big(n.substring(2, 4));
        int inYear = month > 70 ? month - 70 : month > 50 ? month - 50 : month > 20 ? month - 20 : month;
        int two = (int) big(n.substring(0, 2));
        if (n.length() == 9) {
            boolean special = n.charAt(0) == '6'
                    && "89012345678".charAt(sum(n.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11) == n.charAt(8);
            return special || (two < 54 && isDay("19" + n.substring(0, 2), inYear, n.substring(4, 6)));
        }
        String century = two < 54 ? "20" : "19";
        boolean exception = two >= 54 && two < 85 && n.charAt(9) == '0' && big(n.substring(0, 9)) % 11 == 10;
        return isDay(century + n.substring(0, 2), inYear, n.substring(4, 6)) && (big(n) % 11 == 0 || exception);
    }

    private static boolean greece(String n) {
        int horner = 0;
        for (int i = 0; i < 8; i++) {
            horner = (horner + n.charAt(i) - '0') * 2;
        }
        return "01234567890".charAt(horner % 11) == n.charAt(8);
    }

    private static boolean spain(String n) {
        String letters = "TRWAGMYFPDXBNJZSQVHLCKE";
        if (matches(n, "[0-9XYZKLM][0-9]{7}[A-Z]")) {
            String digits = n.substring(0, 8)
                    .replace('X', '0')
                    .replace('Y', '1')
                    .replace('Z', '2')
                    .replaceAll("[KLM]", "0");
            return letters.charAt((int) (big(digits) % 23)) == n.charAt(8);
        }
        int control =
                matches(n, "[ABCDEFGHJNPQRSUVW][0-9]{7}[0-9A-J]") ? (100 - doubled(n.substring(1, 8), 0)) % 10 : -1;
        return control >= 0 && (n.charAt(8) == '0' + control || n.charAt(8) == "JABCDEFGHI".charAt(control));
    }

    private static boolean france(String n) {
        long siren = big(n.substring(2));
        boolean company = n.startsWith("000", 2) || (doubled(n.substring(2, 10), 1) + n.charAt(10) - '0') % 10 == 0;
        if (siren == 0 || !company) {
            return false;
        }
        if (matches(n, "[0-9]{11}")) {
            return (12 + 3 * (siren % 97)) % 97 == big(n.substring(0, 2));
        }
        String key = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        int a = key.indexOf(n.charAt(0));
        int b = key.indexOf(n.charAt(1));
        int x = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100;
        return Math.floorMod(siren + 1 + Math.floorDiv(x, 11) - x, 11) == 0;
    }

    private static boolean unitedKingdom(String n) {
        if (matches(n, "GD[0-4][0-9]{2}|HA[5-9][0-9]{2}")) {
            return true;
        }
        if (!matches(n, "(?!0000000)[0-9]{9}([0-9]{3})?")) {
            return false;
        }
        int sum = sum(n, 8, 7, 6, 5, 4, 3, 2, 10, 1);
        return sum % 97 == 0 || (n.charAt(0) != '0' && (sum + 55) % 97 == 0);
    }

    private static boolean ireland(String n) {
        if (!matches(n, "[0-9]{7}[A-W]([A-IW])?|[0-9][A-Z+*][0-9]{5}[A-W]")) {
            return false;
        }
        String digits = matches(n, "[0-9]{7}.*") ? n.substring(0, 7) : "0" + n.substring(2, 7) + n.charAt(0);
        int second = n.length() < 9 || n.charAt(8) == 'W' ? 0 : n.charAt(8) - 'A' + 1;
        return "WABCDEFGHIJKLMNOPQRSTUV".charAt((sum(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23) == n.charAt(7);
    }

    private static boolean lithuania(String n) {
        int[] first = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2};
        int[] second = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4};
        int body = n.length() - 1;
        int one = sum(n, Arrays.copyOf(first, body)) % 11;
        int two = sum(n, Arrays.copyOf(second, body)) % 11;
        return n.charAt(body) - '0' == (one < 10 ? one : two < 10 ? two : 0);
    }

    private static boolean latvia(String n) {
        if (n.charAt(0) >= '4') {
            return sum(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        int century = 18 + n.charAt(6) - '0';
        boolean day = isDay(century + n.substring(4, 6), (int) big(n.substring(2, 4)), n.substring(0, 2));
        int check = (sum(n, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9) + 1) % 11;
        return n.startsWith("32") || (day && (check == 10 ? 0 : check) == n.charAt(10) - '0');
    }

    private static boolean netherlands(String n) {
        return sum(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 || Oracles.mod97("NL" + n) == 1;
    }

    private static boolean romania(String n) {
        if (matches(n, "[1-9][0-9]{12}")) {
            int check = sum(n, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
            return isDay("2000", (int) big(n.substring(3, 5)), n.substring(5, 7))
                    && (check == 10 ? 1 : check) == n.charAt(12) - '0';
        }
        if (!matches(n, "[1-9][0-9]{1,9}")) {
            return false;
        }
        int[] fromTheRight = {2, 3, 5, 7, 1, 2, 3, 5, 7};
        int sum = 0;
        for (int i = 0; i < n.length() - 1; i++) {
            sum += fromTheRight[i] * (n.charAt(n.length() - 2 - i) - '0');
        }
        return "01234567890".charAt(10 * sum % 11) == n.charAt(n.length() - 1);
    }

    private static boolean isDay(String year, int month, String day) {
        return Oracles.isDay(Integer.parseInt(year), month, Integer.parseInt(day));
    }
}
