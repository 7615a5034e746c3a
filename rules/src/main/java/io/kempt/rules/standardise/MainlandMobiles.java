package io.kempt.rules.standardise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.kempt.rules.text.CellText;

/**
 * The verdict on plain mobile numbers of mainland China (eleven digits from 13 to 19), which are most of what a Chinese
 * customer file holds. libphonenumber's pattern for them (metadata 9.0.43) looks at no more than the first five
 * digits, so its verdict is asked once per five-digit prefix and kept; a test compares both on 200,000 numbers.
 */
final class MainlandMobiles {
    private static final int LENGTH = 11;
    private static final int PREFIX = 5;
    private static final byte ASSIGNED = 1;
    private static final byte UNASSIGNED = 2;

    /** By the four digits after the leading 1; 0 until asked. Threads that race write the same value. */
    private static final byte[] VERDICTS = new byte[10_000];

    private MainlandMobiles() {}

    /**
     * Whether a raw value has the form that this class can judge. 179 is left to libphonenumber: it may be a carrier's
     * dialling prefix.
     */
    static boolean hasForm(String raw) {
        if (raw.length() != LENGTH || raw.charAt(0) != '1' || raw.charAt(1) < '3' || raw.startsWith("179")) {
            return false;
        }
        for (int i = 1; i < LENGTH; i++) {
            if (!CellText.isDigit(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the number lies in a range that libphonenumber knows as assigned. */
    static boolean isAssigned(String number) {
        int prefix = 0;
        for (int i = 1; i < PREFIX; i++) {
            prefix = prefix * 10 + (number.charAt(i) - '0');
        }
        byte verdict = VERDICTS[prefix];
        if (verdict == 0) {
            verdict = ask(number) ? ASSIGNED : UNASSIGNED;
            VERDICTS[prefix] = verdict;
        }
        return verdict == ASSIGNED;
    }

    private static boolean ask(String number) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            return library.isValidNumber(library.parse(number, "CN"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
