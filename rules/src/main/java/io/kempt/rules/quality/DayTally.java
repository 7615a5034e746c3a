package io.kempt.rules.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Counts days, each as often as it comes, so that how old they are can be asked later. */
public final class DayTally {
    /** No day: the text is none. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int YEAR_END = 4;
    private static final int MONTH_END = 7;
    private static final int DAY_END = 10;

    private final Map<Integer, Long> counts = new HashMap<>();

    /** Counts a day; {@link #NONE} counts nothing. */
    public void add(int epochDay) {
        if (epochDay != NONE) {
            counts.merge(epochDay, 1L, Long::sum);
        }
    }

    public void merge(DayTally other) {
        other.counts.forEach((day, count) -> counts.merge(day, count, Long::sum));
    }

    /** How many of them lie between two days, both included. */
    long between(long first, long last) {
        long sum = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            sum += entry.getKey() >= first && entry.getKey() <= last ? entry.getValue() : 0;
        }
        return sum;
    }

    /** The last of them; empty when there is none. */
    Optional<LocalDate> last() {
        return counts.keySet().stream().max(Integer::compare).map(LocalDate::ofEpochDay);
    }

    /** Every day with its count, in no order. */
    public void each(BiConsumer<Integer, Long> taker) {
        counts.forEach(taker);
    }

    /** The day that a canonical date names, from 1970-01-01; {@link #NONE} when it is none. */
    public static int epochDay(String date) {
        boolean shaped = date.length() >= DAY_END && date.charAt(YEAR_END) == '-' && date.charAt(MONTH_END) == '-';
        int year = shaped ? number(date, 0, YEAR_END) : -1;
        int month = shaped ? number(date, YEAR_END + 1, MONTH_END) : -1;
        int day = shaped ? number(date, MONTH_END + 1, DAY_END) : -1;
        boolean real = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!real || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
