package io.kempt.jobs.read.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Turns the numbers of a workbook into text: dates into ISO 8601, everything else into its digits. */
final class CellNumbers {
    private static final int SECONDS_PER_DAY = 86_400;

    /** 9999-12-31, the last day that Excel knows. */
    private static final double LAST_DAY = 2_958_465;

    /** Excel takes 1900 for a leap year, as Lotus 1-2-3 did. */
    private static final int FALSE_LEAP_DAY = 60;

    /** The digits that Excel keeps of a number. */
    private static final int KEPT = 15;

    private static final double FIFTEEN_DIGITS = 1e15;
    private static final double GENERAL_HAS_EXPONENT = 1e21;
    private static final int LONGEST_WHOLE = 22;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final boolean from1904;

    /**
     * @param from1904 whether the workbook counts days from 1904-01-01, as Excel for the Mac did
     */
    CellNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The text of a number as written in the sheet's XML.
     *
     * @throws NumberFormatException when it is none
     */
    String text(String written, CellFormat format) {
        if (format.date() || format.time()) {
            double serial = Double.parseDouble(written);
            return serial >= 0 && serial < LAST_DAY + 1 ? dateText(serial, format) : plain(written);
        }
        String digits = plain(written);
        int missing = format.digits() - digits.length();
        return missing > 0 && isDigits(digits) ? "0".repeat(missing) + digits : digits;
    }

    /**
     * The text of a number that the file holds in binary. Its digits are the fewest, from fifteen on, that lead back to
     * the same number.
     */
    String text(double value, CellFormat format) {
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < FIFTEEN_DIGITS) {
            return text(Long.toString(whole), format);
        }
        return text(shortest(value), format);
    }

    private static String shortest(double value) {
        BigDecimal exact = Double.isFinite(value) ? new BigDecimal(value) : BigDecimal.ZERO;
        for (int digits = KEPT; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.toString();
            }
        }
        return exact.round(new MathContext(17)).toString();
    }

    /**
     * Whole numbers without an exponent and with every digit that the file holds; of one that is written with an exponent
     * the fewest that lead back to the same number, since Excel writes 913101042963549000 as 9.1310104296354906E+17. All
     * others as Excel's General shows them when the column is wide enough, with at most 15 digits: 0.1 is stored as
     * 0.10000000000000001.
     */
    private static String plain(String written) {
        if (isDigits(written) && written.length() < LONGEST_WHOLE) {
            return written.length() == 1 || written.charAt(0) != '0' ? written : withoutZeros(written);
        }
        if (isShortFraction(written)) {
            return written;
        }
        double value = Double.parseDouble(written);
        double size = Math.abs(value);
        if (size >= FIFTEEN_DIGITS && size < GENERAL_HAS_EXPONENT) {
            BigDecimal whole = new BigDecimal(shortest(value)).stripTrailingZeros();
            if (whole.scale() <= 0) {
                return whole.toPlainString();
            }
        }
        return NumberToTextConverter.toText(value);
    }

    /** Whether it is written as it is shown, such as 1280.5: at most 15 digits, a point, and no zero at either end. */
    private static boolean isShortFraction(String written) {
        int length = written.length();
        if (length < 3 || length > KEPT + 1 || written.charAt(0) == '0' || written.charAt(length - 1) == '0') {
            return false;
        }
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = written.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point > 0 && point < length - 1;
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private String dateText(double serial, CellFormat format) {
        long days = (long) serial;
        long seconds = Math.round((serial - days) * SECONDS_PER_DAY);
        if (seconds == SECONDS_PER_DAY) {
            days++;
            seconds = 0;
        }
        if (format.elapsed()) {
            long all = days * SECONDS_PER_DAY + seconds;
            return String.format(Locale.ROOT, "%02d:%02d:%02d", all / 3600, all / 60 % 60, all % 60);
        }
        if (days == 0 && !from1904) {
            return format.time() ? TIME.format(LocalTime.ofSecondOfDay(seconds)) : plain(Double.toString(serial));
        }
        String date = dayText(days);
        return format.time() && seconds > 0 ? date + "T" + TIME.format(LocalTime.ofSecondOfDay(seconds)) : date;
    }

    private String dayText(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        if (days == FALSE_LEAP_DAY) {
            return "1900-02-29";
        }
        LocalDate base = days < FALSE_LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return base.plusDays(days).toString();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
