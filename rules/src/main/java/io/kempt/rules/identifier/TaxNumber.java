package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;

/**
 * The forms of the taxpayer number of China: the unified social credit code; before it region and organisation code; and
 * for persons their identity number, alone or with two digits behind it.
 */
final class TaxNumber {
    static final int OLD_LENGTH = 15;
    private static final int REGION = 6;
    private static final int OF_BUSINESS_OWNER = 20;
    private static final int RESIDENT_ID = 18;

    private TaxNumber() {}

    /** Whether these are a region's six digits and a right organisation code. */
    static boolean isOldForm(String number) {
        return number.length() == OLD_LENGTH
                && Uscc.isRegion(number, 0)
                && OrganisationCode.isValid(number.substring(REGION));
    }

    /** Whether this is a person's number, in the present or the old form. */
    static boolean isPersons(String number) {
        return switch (number.length()) {
            case OLD_LENGTH -> !ResidentId.ofFifteen(number).isEmpty();
            case RESIDENT_ID -> ResidentId.isValid(number);
            case OF_BUSINESS_OWNER ->
                ResidentId.isValid(number.substring(0, RESIDENT_ID))
                        && CellText.isDigits(number.substring(RESIDENT_ID));
            default -> false;
        };
    }

    /** Whether fifteen characters can be a region and an organisation code. */
    static boolean hasCharactersOfOldForm(String number) {
        return IdentifierText.isDigits(number, 0, REGION) && OrganisationCode.hasCharacters(number, REGION);
    }
}
