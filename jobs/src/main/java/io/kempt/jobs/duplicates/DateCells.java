package io.kempt.jobs.duplicates;

import java.util.Locale;

/**
 * Brings the dates of one column to ISO 8601, so that they can be compared with those of another file and part by part. 3/4
 * may be March or April: where any value of the column has a number above 12 in one of both places, that decides for all;
 * otherwise the day comes first.
 */
final class DateCells {
    private static final int LAST_MONTH = 12;

    private boolean monthFirst;
    private boolean decided;

    /** Learns from a value in which order the column has day and month. */
    void learn(String value) {
        int[] parts = parts(value);
        if (!decided && parts.length == 3 && parts[2] > 31 && (parts[0] > LAST_MONTH || parts[1] > LAST_MONTH)) {
            monthFirst = parts[1] > LAST_MONTH;
            decided = true;
        }
    }

    /** The day as yyyy-MM-dd; the value itself when it is none that is understood. */
    String of(String value) {
        if (isIso(value)) {
            return value;
        }
        int[] parts = parts(value);
        if (parts.length != 3) {
            return value;
        }
        if (parts[0] > 31) {
            return iso(parts[0], parts[1], parts[2], value);
        }
        return monthFirst ? iso(parts[2], parts[0], parts[1], value) : iso(parts[2], parts[1], parts[0], value);
    }

    private static boolean isIso(String value) {
        return value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
    }

    private static String iso(int year, int month, int day, String otherwise) {
        if (year < 1000 || year > 9999 || month < 1 || month > LAST_MONTH || day < 1 || day > 31) {
            return otherwise;
        }
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /** The first three numbers of a value; those of eight digits written together. Fewer when there are fewer. */
    private static int[] parts(String value) {
        int[] parts = new int[3];
        int count = 0;
        int digits = 0;
        for (int i = 0; i <= value.length() && count < 3; i++) {
            int digit = i < value.length() ? Character.digit(value.charAt(i), 10) : -1;
            if (digit >= 0 && digits < 9) {
                parts[count] = parts[count] * 10 + digit;
                digits++;
            } else if (digits > 0) {
                if (count == 0 && digits == 8) {
                    int all = parts[0];
                    return new int[] {all / 10_000, all / 100 % 100, all % 100};
                }
                count++;
                digits = 0;
            }
        }
        return count == 3 ? parts : new int[0];
    }
}
