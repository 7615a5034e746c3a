package io.kempt.rules.standardise;

import io.kempt.rules.phone.NumberReader;
import java.util.Optional;

/**
 * A number as libphonenumber reads it in a region.
 *
 * @param canonical E.164, with {@code ;ext=} (RFC 3966) behind it when there is an extension
 * @param valid whether its range is assigned; if not, it has merely a possible length
 * @param countryCode such as 86
 */
record PhoneNumber(String canonical, boolean valid, int countryCode) {
    private static final int LONGEST_EXTENSION = 6;

    /**
     * Reads a number; empty when it cannot be one. A short group at the end (0755-26770000-8001) is taken for an
     * extension when the number is valid without it.
     */
    static Optional<PhoneNumber> read(String number, String extension, String region) {
        Optional<PhoneNumber> whole = parse(number, extension, region);
        int dash = number.lastIndexOf('-');
        if (extension.isEmpty() && dash > 0 && !isValid(whole)) {
            String tail = number.substring(dash + 1);
            if (PhoneText.digits(tail) == tail.length() && tail.length() <= LONGEST_EXTENSION) {
                Optional<PhoneNumber> head = parse(number.substring(0, dash), tail, region);
                return isValid(head) ? head : whole;
            }
        }
        return whole;
    }

    static boolean isValid(Optional<PhoneNumber> number) {
        return number.isPresent() && number.get().valid;
    }

    private static Optional<PhoneNumber> parse(String number, String extension, String region) {
        return NumberReader.read(number, region)
                .map(reading -> new PhoneNumber(
                        extension.isEmpty() ? reading.e164() : reading.e164() + ";ext=" + extension,
                        reading.verdict().isValid(),
                        reading.countryCode()));
    }
}
