package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;

/**
 * Check letters of VAT numbers, by the countries' own rules as the Commission's VIES and the tax offices publish them. All
 * methods take a number in the country's form, without prefix.
 */
final class VatLetters {
    private static final int[] CY_ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    private static final int[] IE = {8, 7, 6, 5, 4, 3, 2};

    private static final String ES_PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String ES_ENTITY = "JABCDEFGHI";
    private static final String ES_ENTITIES = "ABCDEFGHJNPQRSUVW";

    private static final String IE_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

    private VatLetters() {}

    static boolean cyprus(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = VatSums.digit(number, i);
            sum += i % 2 == 0 ? CY_ODD[digit] : digit;
        }
        return !number.startsWith("12") && number.charAt(8) == 'A' + sum % 26;
    }

    /** Seven digits and a check letter, perhaps a second letter behind it; of old, a sign in the second place. */
    static boolean ireland(String number) {
        boolean old = !CellText.isDigit(number.charAt(1));
        String digits = old ? "0" + number.substring(2, 7) + number.charAt(0) : number;
        int sum = VatSums.sum(digits, 0, IE, 7);
        if (number.length() == 9) {
            char second = number.charAt(8);
            if (second > 'I' && second != 'W') {
                return false;
            }
            sum += 9 * IE_LETTERS.indexOf(second);
        }
        return IE_LETTERS.charAt(sum % 23) == number.charAt(7);
    }

    /** Persons by NIF and NIE (Real Decreto 1065/2007), entities by the letter of their kind (Orden EHA/451/2008). */
    static boolean spain(String number) {
        char first = number.charAt(0);
        char last = number.charAt(8);
        if (CellText.isDigit(first)) {
            return last == person(number.substring(0, 8));
        }
        return switch (first) {
            case 'X' -> last == person(number.substring(1, 8));
            case 'Y' -> last == person("1" + number.substring(1, 8));
            case 'Z' -> last == person("2" + number.substring(1, 8));
            case 'K', 'L', 'M' -> last == person(number.substring(1, 8));
            default -> ES_ENTITIES.indexOf(first) >= 0 && fitsEntity(number, last);
        };
    }

    private static char person(String digits) {
        return ES_PERSON.charAt(Integer.parseInt(digits) % 23);
    }

    /** The control is a digit or a letter; sources disagree on which kind of entity has which, so both pass. */
    private static boolean fitsEntity(String number, char last) {
        // Luhn over seven digits as if a check digit of 0 stood behind them
        int control = (10 - VatSums.luhn(number.substring(1, 8) + "0", 0, 8) % 10) % 10;
        return CellText.isDigit(last) ? last - '0' == control : last == ES_ENTITY.charAt(control);
    }
}
