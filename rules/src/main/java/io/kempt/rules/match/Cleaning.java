package io.kempt.rules.match;

import java.util.regex.Pattern;

/** From a raw value to the text that is compared; empty where the value is no evidence. */
final class Cleaning {
    /** Enough of a number to tell subscribers apart, and free of country codes, trunk prefixes and area codes. */
    private static final int SUBSCRIBER_DIGITS = 8;

    private static final Pattern EXTENSION = Pattern.compile("(?:转|分机|ext\\.?|x|#).*$");
    /** A separator after seven digits; in 212/644-1900 it stands within the number. */
    private static final Pattern SECOND_NUMBER = Pattern.compile("^((?:[^0-9/;,、]*[0-9]){7}[^/;,、]*)[/;,、].*$");

    private Cleaning() {}

    static String of(MatchKind kind, String raw) {
        String folded = MatchText.fold(raw);
        if (folded.isEmpty() || Placeholders.text(folded)) {
            return "";
        }
        return switch (kind) {
            case CUSTOMER_NAME, PERSON_NAME, GIVEN_NAME, SURNAME, ADDRESS, CITY, POSTCODE, TEXT -> folded;
            case PHONE -> phone(folded);
            case EMAIL -> email(folded);
            case IDENTIFIER -> identifier(folded);
            case DATE -> Placeholders.date(folded) ? "" : folded;
        };
    }

    /** The last eight digits of the first number; empty for fewer than seven. */
    private static String phone(String folded) {
        String digits = MatchText.digits(oneNumber(folded) ? folded : firstNumber(folded));
        if (digits.length() < SUBSCRIBER_DIGITS - 1 || Placeholders.digits(digits)) {
            return "";
        }
        String subscriber = digits.substring(Math.max(0, digits.length() - SUBSCRIBER_DIGITS));
        return Placeholders.digits(subscriber) ? "" : subscriber;
    }

    /** Most numbers are digits with the usual marks between them. */
    private static boolean oneNumber(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if ((c < '0' || c > '9') && " +-().".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String firstNumber(String folded) {
        return EXTENSION
                .matcher(SECOND_NUMBER.matcher(folded).replaceFirst("$1"))
                .replaceFirst("");
    }

    /** Without a tag after {@code +} and without blanks. */
    private static String email(String folded) {
        String address = folded.replace(" ", "");
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return "";
        }
        int plus = address.indexOf('+');
        String mailbox = address.substring(0, plus > 0 && plus < at ? plus : at);
        String domain = address.substring(at + 1);
        return Placeholders.email(mailbox, domain) ? "" : mailbox + "@" + domain;
    }

    private static String identifier(String folded) {
        String letters = MatchText.lettersAndDigits(folded);
        boolean digitsOnly = MatchText.digits(letters).length() == letters.length();
        return letters.length() < 4 || (digitsOnly && Placeholders.digits(letters)) ? "" : letters;
    }
}
