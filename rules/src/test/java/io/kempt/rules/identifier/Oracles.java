package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierRows.Opinion.DOUBTFUL;
import static io.kempt.rules.identifier.IdentifierRows.Opinion.RIGHT;
import static io.kempt.rules.identifier.IdentifierRows.Opinion.WRONG;

import io.kempt.rules.identifier.IdentifierRows.Opinion;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The standards once more, written down apart from the code under test and in other formulations: powers and big numbers
 * in place of weights and running remainders, patterns in place of loops. All methods take capitals without separators.
 */
final class Oracles {
    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String BASE_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PROVINCES = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)[0-9]{4}|100000";

    private static final List<String> PAIRS = List.of(
            "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59",
            "61", "62", "69", "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1");

    private static final List<String> EIN_NEVER = List.of(
            "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97");

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Oracles() {}

    /** As {@link String#matches}, compiling each pattern once. */
    static boolean matches(String text, String pattern) {
        return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).matches();
    }

    static Opinion uscc(String code) {
        if (!matches(code, "[" + USCC + "]{2}[0-9]{6}[" + USCC + "]{10}")
                || !PAIRS.contains(code.substring(0, 2))
                || !matches(code.substring(2, 8), PROVINCES)) {
            return WRONG;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 18; i++) {
            BigInteger weight = i == 17 ? BigInteger.ONE : BigInteger.valueOf(3).pow(i);
            sum = sum.add(weight.multiply(BigInteger.valueOf(USCC.indexOf(code.charAt(i)))));
        }
        if (sum.mod(BigInteger.valueOf(31)).signum() != 0) {
            return WRONG;
        }
        return organisation(code.substring(8, 17)) == RIGHT ? RIGHT : DOUBTFUL;
    }

    static Opinion organisation(String code) {
        if (!matches(code, "[0-9A-Z]{8}[0-9X]")) {
            return WRONG;
        }
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = code.charAt(8) == 'X' ? 10 : code.charAt(8) - '0';
        for (int i = 0; i < 8; i++) {
            sum += weights[i] * BASE_36.indexOf(code.charAt(i));
        }
        return sum % 11 == 0 ? RIGHT : WRONG;
    }

    static Opinion registrationNumber(String number) {
        return matches(number, "(" + PROVINCES + ")[0-9]{9}") && mod1110(number) ? RIGHT : WRONG;
    }

    /** ISO 7064 with the check digit included: the last sum is 1. */
    static boolean mod1110(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = product + Integer.parseInt(digits.substring(i, i + 1));
            int rest = sum > 10 ? sum - 10 : sum;
            product = rest * 2 > 10 ? rest * 2 - 11 : rest * 2;
        }
        return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    static Opinion taxNumber(String number) {
        if (uscc(number) != WRONG) {
            return uscc(number);
        }
        boolean old = number.length() == 15
                && matches(number.substring(0, 6), PROVINCES)
                && organisation(number.substring(6)) == RIGHT;
        boolean person = residentId(number) == RIGHT
                || (matches(number, ".{18}[0-9]{2}") && residentId(number.substring(0, 18)) == RIGHT);
        return old || person ? DOUBTFUL : WRONG;
    }

    /** Eighteen characters, or fifteen digits of someone born since 1900. */
    static Opinion residentId(String id) {
        String region = "((1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])[0-9]{4}|9[0-9]{5})";
        if (matches(id, region + "[0-9]{9}") && !matches(id, ".{12}99[6-9]")) {
            return isDay("19" + id.substring(6, 12)) ? RIGHT : WRONG;
        }
        if (!matches(id, region + "(19|20)[0-9]{9}[0-9X]") || !isDay(id.substring(6, 14))) {
            return WRONG;
        }
        long sum = id.charAt(17) == 'X' ? 10 : id.charAt(17) - '0';
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * (1L << (17 - i));
        }
        return sum % 11 == 1 ? RIGHT : WRONG;
    }

    private static boolean isDay(String digits) {
        return isDay(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    /** Counted from New Year, a day that does not exist falls into another month. */
    static boolean isDay(int year, int month, int day) {
        LocalDate counted = LocalDate.of(year, 1, 1).plusMonths(month - 1L).plusDays(day - 1L);
        return counted.getYear() == year && counted.getMonthValue() == month && counted.getDayOfMonth() == day;
    }

    static Opinion lei(String lei) {
        boolean right = matches(lei, "[0-9A-Z]{18}[0-9]{2}")
                && Integer.parseInt(lei.substring(18)) > 1
                && Integer.parseInt(lei.substring(18)) < 99
                && mod97(lei) == 1;
        return right ? RIGHT : WRONG;
    }

    static int mod97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    /** For the countries of {@link #IBANS} only. */
    static Opinion iban(String iban) {
        boolean structure = IBANS.stream()
                .anyMatch(form -> iban.startsWith(form.substring(0, 2))
                        && matches(iban.substring(2), "[0-9]{2}" + form.substring(3)));
        boolean check = structure
                && Integer.parseInt(iban.substring(2, 4)) > 1
                && Integer.parseInt(iban.substring(2, 4)) < 99
                && mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
        return check ? RIGHT : WRONG;
    }

    /** From the SWIFT registry: country and what stands behind the check digits. */
    static final List<String> IBANS = List.of(
            "AT [0-9]{16}",
            "BE [0-9]{12}",
            "CH [0-9]{5}[0-9A-Z]{12}",
            "CZ [0-9]{20}",
            "DE [0-9]{18}",
            "DK [0-9]{14}",
            "ES [0-9]{20}",
            "FI [0-9]{14}",
            "FR [0-9]{10}[0-9A-Z]{11}[0-9]{2}",
            "GB [A-Z]{4}[0-9]{14}",
            "IE [A-Z]{4}[0-9]{14}",
            "IT [A-Z][0-9]{10}[0-9A-Z]{12}",
            "LU [0-9]{3}[0-9A-Z]{13}",
            "MT [A-Z]{4}[0-9]{5}[0-9A-Z]{18}",
            "NL [A-Z]{4}[0-9]{10}",
            "NO [0-9]{11}",
            "PL [0-9]{24}",
            "PT [0-9]{21}",
            "RO [A-Z]{4}[0-9A-Z]{16}",
            "SA [0-9]{2}[0-9A-Z]{18}",
            "SE [0-9]{20}",
            "TR [0-9]{5}0[0-9A-Z]{16}");

    static Opinion ein(String ein) {
        return matches(ein, "[0-9]{9}") && !EIN_NEVER.contains(ein.substring(0, 2)) ? RIGHT : WRONG;
    }

    static Opinion duns(String duns) {
        if (!matches(duns, "[0-9]{9}")) {
            return WRONG;
        }
        boolean filler = matches(duns, "(.)\\1{8}")
                || List.of("012345678", "123456789", "987654321").contains(duns);
        return filler ? DOUBTFUL : RIGHT;
    }

    /** Filled with zeros to fourteen digits, the first, third … thirteenth count three times. */
    static Opinion gtin(String gtin) {
        if (!matches(gtin, "[0-9]{8}|[0-9]{12,14}")) {
            return WRONG;
        }
        String whole = "0".repeat(14 - gtin.length()) + gtin;
        int thrice = 0;
        int once = 0;
        for (int i = 0; i < 14; i += 2) {
            thrice += whole.charAt(i) - '0';
            once += whole.charAt(i + 1) - '0';
        }
        return (3 * thrice + once) % 10 == 0 ? RIGHT : WRONG;
    }
}
