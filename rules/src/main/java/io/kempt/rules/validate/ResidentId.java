package io.kempt.rules.validate;

import io.kempt.rules.text.CellText;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The number of a resident of China (GB 11643-1999): region, day of birth, sequence, check character (ISO 7064 MOD 11-2). */
public final class ResidentId {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentId() {}

    /** Whether a text has eighteen characters, digits but for the last, and a day of birth in its place. */
    public static boolean hasForm(String text) {
        if (text.length() != LENGTH || !CellText.isDigits(text.substring(0, LENGTH - 1))) {
            return false;
        }
        char last = text.charAt(LENGTH - 1);
        return (CellText.isDigit(last) || last == 'X' || last == 'x') && hasDay(text);
    }

    /** Whether the check character is right too. */
    public static boolean isValid(String text) {
        if (!hasForm(text)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(text.charAt(LENGTH - 1));
    }

    private static boolean hasDay(String text) {
        int year = Integer.parseInt(text.substring(6, 10));
        try {
            LocalDate.of(year, Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14)));
            return year >= 1850 && year < 2150;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
