package io.kempt.rules.generate.party;

import java.util.List;

/**
 * Fictional unified social credit codes (GB 32100-2015) with right check digits: department 9 (market regulation), type 1
 * (enterprise), the district of the registering office, a random organisation code (GB 11714) and the check character.
 */
final class UsccNumbers {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MODULUS = 31;

    private UsccNumbers() {}

    static String invent(List<City.District> districts, Dice dice) {
        String organisation = organisationCode(dice);
        String first17 = "91" + dice.pick(districts).code() + organisation + organisationCheck(organisation);
        return first17 + checkCharacter(first17);
    }

    /** Eight digits as before October 2015, or MA and six characters as companies founded since then have. */
    private static String organisationCode(Dice dice) {
        if (dice.chance(0.7)) {
            return (1 + dice.below(7)) + dice.digits(7);
        }
        StringBuilder code = new StringBuilder("MA");
        while (code.length() < 8) {
            code.append(ALPHABET.charAt(dice.below(ALPHABET.length())));
        }
        return code.toString();
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(code.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }

    private static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += weight * ALPHABET.indexOf(first17.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
