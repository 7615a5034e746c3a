package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;

/**
 * Check digits of VAT numbers that are the remainder of a number, by the countries' own rules as the Commission's VIES and
 * the tax offices publish them. All methods take a number in the country's form, without prefix.
 */
final class VatRemainders {
    /** The characters of a French key since letters came into use: without I and O. */
    private static final String KEY = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int[] NL = {9, 8, 7, 6, 5, 4, 3, 2};
    private static final int[] GB = {8, 7, 6, 5, 4, 3, 2};

    private VatRemainders() {}

    static boolean belgium(String number) {
        long body = Long.parseLong(number.substring(0, 8));
        return body > 0 && 97 - body % 97 == Integer.parseInt(number.substring(8));
    }

    static boolean germany(String number) {
        return number.charAt(0) != '0' && Iso7064.mod1110(number);
    }

    static boolean luxembourg(String number) {
        return Integer.parseInt(number.substring(0, 6)) % 89 == Integer.parseInt(number.substring(6));
    }

    /** Companies by the tenth digit; the tax number of persons, its base too, is a multiple of eleven. */
    static boolean slovakia(String number) {
        return number.charAt(0) != '0' && Long.parseLong(number) % 11 == 0;
    }

    /** The key before the company's SIREN, which has a check digit of its own except in Monaco (000…). */
    static boolean france(String number) {
        if (KEY.indexOf(number.charAt(0)) < 0 || KEY.indexOf(number.charAt(1)) < 0) {
            return false;
        }
        long siren = Long.parseLong(number.substring(2));
        boolean company = number.startsWith("000", 2) || VatSums.luhn(number, 2, 11) % 10 == 0;
        return siren > 0 && company && fitsFrenchKey(number, siren);
    }

    private static boolean fitsFrenchKey(String number, long siren) {
        if (IdentifierText.isDigits(number, 0, 2)) {
            return (siren * 100 + 12) % 97 == Integer.parseInt(number.substring(0, 2));
        }
        int first = KEY.indexOf(number.charAt(0));
        int second = KEY.indexOf(number.charAt(1));
        int key = CellText.isDigit(number.charAt(0)) ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + key / 11) % 11 == key % 11;
    }

    /**
     * Companies by the ninth digit of their RSIN; persons in business, whose number since 2020 hides their citizen's
     * number, by MOD 97-10 over the whole with its prefix.
     */
    static boolean netherlands(String number) {
        if (number.endsWith("00") || number.startsWith("000000000")) {
            return false;
        }
        boolean company = VatSums.sum(number, 0, NL, 8) % 11 == VatSums.digit(number, 8);
        return company || Iso7064.mod97("NL" + number) == 1;
    }

    /**
     * Seven digits and two check digits modulo 97, or those plus 55 since 2010; three more digits name a branch. Government
     * departments (GD) and health authorities (HA) have three digits and no check digit.
     */
    static boolean unitedKingdom(String number) {
        if (number.length() == 5) {
            boolean department = number.charAt(2) < '5';
            return number.startsWith("GD") == department;
        }
        int remainder = (VatSums.sum(number, 0, GB, 7) + Integer.parseInt(number.substring(7, 9))) % 97;
        boolean since2010 = number.charAt(0) != '0' && remainder == 97 - 55;
        return !number.startsWith("0000000") && (remainder == 0 || since2010);
    }
}
