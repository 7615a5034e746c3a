package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads canonical values; what is not canonical reads as missing, and its row is then excluded with a reason. */
final class Cell {
    /** The day of a missing or unreadable date. */
    static final long NO_DAY = Long.MIN_VALUE;

    /** Longer texts are no amounts; it also keeps a sum's digits within bounds. */
    private static final int LONGEST_AMOUNT = 30;

    private Cell() {}

    /** The days since 1970-01-01 of a date {@code yyyy-mm-dd}; {@link #NO_DAY} for anything else. */
    static long day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NO_DAY;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return NO_DAY;
        }
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return NO_DAY;
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** A plain decimal such as {@code -1234.50}; empty for anything else, exponents included. */
    static Optional<BigDecimal> amount(String text) {
        if (text.isEmpty() || text.length() > LONGEST_AMOUNT) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && !(i == 0 && c == '-')) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
