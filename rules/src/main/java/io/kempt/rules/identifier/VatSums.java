package io.kempt.rules.identifier;

/**
 * Check digits of VAT numbers that are made of weighted sums, by the countries' own rules as the Commission's VIES and the
 * tax offices publish them. All methods take a number in the country's form, without prefix.
 */
final class VatSums {
    private static final int[] CHE = {5, 4, 3, 2, 7, 6, 5, 4};
    private static final int[] DK = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] EE = {3, 7, 1, 3, 7, 1, 3, 7, 1};
    private static final int[] EL = {256, 128, 64, 32, 16, 8, 4, 2};
    private static final int[] FI = {7, 9, 10, 5, 8, 4, 2, 1};
    private static final int[] HU = {9, 7, 3, 1, 9, 7, 3, 1};
    private static final int[] LT_FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2};
    private static final int[] LT_SECOND = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4};
    private static final int[] MT = {3, 4, 6, 7, 8, 9, 10, 1};
    private static final int[] NO = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] PL = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final int[] PT = {9, 8, 7, 6, 5, 4, 3, 2};
    private static final int[] RO = {7, 5, 3, 2, 1, 7, 5, 3, 2};
    private static final int[] SI = {8, 7, 6, 5, 4, 3, 2};

    private VatSums() {}

    /** The sum of digits from a place, each times its weight. */
    static int sum(String digits, int from, int[] weights, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (digits.charAt(from + i) - '0') * weights[i];
        }
        return sum;
    }

    static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    /** The sum of digits of which every second counts double, with its digits added (Luhn); the last counts once. */
    static int luhn(String digits, int from, int to) {
        int sum = 0;
        for (int i = to - 1, weight = 1; i >= from; i--, weight = 3 - weight) {
            int product = digit(digits, i) * weight;
            sum += product > 9 ? product - 9 : product;
        }
        return sum;
    }

    /** Whether 11 less a sum modulo 11 is a digit; for 11 it is 0, and for 10 there is none. */
    private static boolean fitsMod11(int sum, int digit) {
        return (11 - sum % 11) % 11 == digit;
    }

    /** As {@link #fitsMod11}, with 0 for 10 as well. */
    private static boolean fitsMod11Or0(int sum, int digit) {
        return (11 - sum % 11) % 11 % 10 == digit;
    }

    static boolean austria(String number) {
        return (luhn(number, 1, 8) + 4 + digit(number, 8)) % 10 == 0;
    }

    static boolean switzerland(String number) {
        return fitsMod11(sum(number, 1, CHE, 8), digit(number, 9));
    }

    static boolean denmark(String number) {
        return number.charAt(0) != '0' && sum(number, 0, DK, 8) % 11 == 0;
    }

    static boolean estonia(String number) {
        return sum(number, 0, EE, 9) % 10 == 0;
    }

    static boolean greece(String number) {
        return sum(number, 0, EL, 8) % 11 % 10 == digit(number, 8);
    }

    static boolean finland(String number) {
        return sum(number, 0, FI, 8) % 11 == 0;
    }

    static boolean hungary(String number) {
        return sum(number, 0, HU, 8) % 10 == 0;
    }

    /** A sequence number, the code of the tax office that gave it out, and a check digit. */
    static boolean italy(String number) {
        int office = Integer.parseInt(number.substring(7, 10));
        boolean known = (office >= 1 && office <= 201) || office == 888 || office == 999;
        return known && !number.startsWith("0000000") && luhn(number, 0, 11) % 10 == 0;
    }

    /** Nine digits for companies, twelve for those registered for a time; a 1 stands before the check digit. */
    static boolean lithuania(String number) {
        int last = number.length() - 1;
        int check = sum(number, 0, LT_FIRST, last) % 11;
        if (check == 10) {
            check = sum(number, 0, LT_SECOND, last) % 11 % 10;
        }
        return number.charAt(last - 1) == '1' && check == digit(number, last);
    }

    static boolean malta(String number) {
        int two = Integer.parseInt(number.substring(6));
        return number.charAt(0) != '0' && (sum(number, 0, MT, 6) + two) % 37 == 0;
    }

    static boolean norway(String number) {
        return fitsMod11(sum(number, 0, NO, 8), digit(number, 8));
    }

    static boolean poland(String number) {
        return sum(number, 0, PL, 9) % 11 == digit(number, 9);
    }

    static boolean portugal(String number) {
        return number.charAt(0) != '0' && fitsMod11Or0(sum(number, 0, PT, 8), digit(number, 8));
    }

    /** Companies; weights belong to the places before the check digit, counted from the right. */
    static boolean romania(String number) {
        String ten = "0".repeat(10 - number.length()) + number;
        return number.charAt(0) != '0' && sum(ten, 0, RO, 9) * 10 % 11 % 10 == digit(ten, 9);
    }

    /** An organisation number, and the count of the registrations under it, 01 to 94. */
    static boolean sweden(String number) {
        int count = Integer.parseInt(number.substring(10));
        return luhn(number, 0, 10) % 10 == 0 && count >= 1 && count <= 94;
    }

    /** Sources disagree on 0 for a sum that is a multiple of 11, so it passes. */
    static boolean slovenia(String number) {
        return number.charAt(0) != '0' && fitsMod11Or0(sum(number, 0, SI, 7), digit(number, 7));
    }
}
