package io.kempt.rules.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Numbers and dates as text, the same in every locale. */
final class Texts {
    private Texts() {}

    /** The number with zeros in front, at least that many digits. */
    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Hundredths as a plain decimal: 123456 as {@code 1234.56}. */
    static String decimal(long hundredths) {
        return hundredths / 100 + "." + padded(hundredths % 100, 2);
    }

    /** Hundredths with commas between thousands: 123456 as {@code 1,234.56}. */
    static String grouped(long hundredths) {
        StringBuilder whole = new StringBuilder(Long.toString(hundredths / 100));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, ',');
        }
        return whole + "." + padded(hundredths % 100, 2);
    }

    static String isoDate(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    static List<Cell> cells(String... values) {
        List<Cell> cells = new ArrayList<>(values.length);
        for (String value : values) {
            cells.add(new Cell.Text(value));
        }
        return cells;
    }
}
