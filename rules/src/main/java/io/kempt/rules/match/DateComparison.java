package io.kempt.rules.match;

import java.util.List;

/**
 * Dates of birth: the same, one slip of the keyboard or an exchanged day and month, one wrong part beside two right ones (the
 * year at most by one), within a month of each other, of about the same day in a year that one wrong figure gives, or others.
 */
final class DateComparison implements Comparison {
    private static final int EXACT = 0;
    private static final int CLOSE = 1;
    private static final int ONE_PART = 2;
    private static final int NEAR = 3;
    private static final int OTHER_YEAR = 4;
    private static final int OTHER = 5;
    private static final List<String> LEVELS = List.of("exact", "close", "one-part", "near", "other-year", "other");

    private static final int MONTH = 31;
    private static final int YEAR = 12 * MONTH;

    @Override
    public String name() {
        return "birth-date";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        int shared = records.dates.shared(a, b);
        if (shared != 0) {
            return shared < 0 ? UNKNOWN : EXACT;
        }
        String dateA = records.dates.value(records.dates.code(0, a));
        String dateB = records.dates.value(records.dates.code(0, b));
        if (Similarity.withinOneEdit(dateA, dateB) || dayAndMonthExchanged(dateA, dateB)) {
            return CLOSE;
        }
        if (onePart(dateA, dateB)) {
            return ONE_PART;
        }
        return dateA.length() == 10 && dateB.length() == 10 ? distance(dateA, dateB) : OTHER;
    }

    /** Within a month of each other, or of the same day of a year that a slip of one figure gives. */
    private static int distance(String a, String b) {
        int years = Math.abs(year(a) - year(b));
        int days = dayOfYear(a) - dayOfYear(b);
        if (Math.abs((year(a) - year(b)) * YEAR + days) <= MONTH) {
            return NEAR;
        }
        boolean sameSeason = Math.abs(days) <= MONTH;
        return sameSeason && (years == 1 || (years % 10 == 0 && years <= 90)) ? OTHER_YEAR : OTHER;
    }

    private static int dayOfYear(String date) {
        return (number(date, 5) - 1) * MONTH + number(date, 8);
    }

    private static int number(String date, int from) {
        return Character.digit(date.charAt(from), 10) * 10 + Character.digit(date.charAt(from + 1), 10);
    }

    private static boolean onePart(String a, String b) {
        if (a.length() != 10 || b.length() != 10) {
            return false;
        }
        boolean year = a.regionMatches(0, b, 0, 4);
        boolean month = a.regionMatches(5, b, 5, 2);
        boolean day = a.regionMatches(8, b, 8, 2);
        if (year) {
            return month || day;
        }
        return month && day && Math.abs(year(a) - year(b)) <= 1;
    }

    private static int year(String date) {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            year = year * 10 + Character.digit(date.charAt(i), 10);
        }
        return year;
    }

    private static boolean dayAndMonthExchanged(String a, String b) {
        return a.length() == 10
                && b.length() == 10
                && a.regionMatches(0, b, 0, 4)
                && a.regionMatches(5, b, 8, 2)
                && a.regionMatches(8, b, 5, 2);
    }

    @Override
    public int frequency(MatchRecords records, int a, int b, int level) {
        return records.dates.count(records.dates.shared(a, b));
    }
}
