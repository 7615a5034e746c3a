package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;

/**
 * The registration number of enterprises in China before 2015 (GS 15-2006): six digits of the registering office, eight of
 * sequence and a check digit by ISO 7064 MOD 11,10.
 */
final class RegistrationNumber {
    static final int LENGTH = 15;

    private RegistrationNumber() {}

    /** Whether these are fifteen digits of an existing province that end in their check digit. */
    static boolean isValid(String number) {
        return number.length() == LENGTH
                && CellText.isDigits(number)
                && Uscc.isRegion(number, 0)
                && Iso7064.mod1110(number);
    }
}
