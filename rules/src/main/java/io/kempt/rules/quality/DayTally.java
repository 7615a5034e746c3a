package io.kempt.rules.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Counts days, each as often as it comes, so that how old they are can be asked later. */
public final class DayTally {
    /** No day: the text is none. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int YEAR_END = 4;
    private static final int MONTH_END = 7;
    private static final int DAY_END = 10;
    private static final int SMALLEST = 16;

    /** Every record asks several times: a table of plain numbers with open addressing, at most half full. */
    private int[] days = new int[SMALLEST];

    private long[] counts = new long[SMALLEST];
    private int size;

    /** Counts a day; {@link #NONE} counts nothing. */
    public void add(int epochDay) {
        if (epochDay != NONE) {
            add(epochDay, 1);
        }
    }

    private void add(int day, long count) {
        int slot = slot(day);
        if (counts[slot] == 0) {
            if (size * 2 >= days.length) {
                grow();
                slot = slot(day);
            }
            days[slot] = day;
            size++;
        }
        counts[slot] += count;
    }

    /** Where a day stands, or is to stand. */
    private int slot(int day) {
        int mask = days.length - 1;
        int slot = day & mask; // days come in runs, which lie side by side
        while (counts[slot] != 0 && days[slot] != day) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldDays = days;
        long[] oldCounts = counts;
        days = new int[oldDays.length * 2];
        counts = new long[days.length];
        for (int i = 0; i < oldDays.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldDays[i]);
                days[slot] = oldDays[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    public void merge(DayTally other) {
        other.each((day, count) -> add(day, count.longValue()));
    }

    /** How many of them lie between two days, both included. */
    long between(long first, long last) {
        long sum = 0;
        for (int i = 0; i < days.length; i++) {
            sum += days[i] >= first && days[i] <= last ? counts[i] : 0;
        }
        return sum;
    }

    /** The last of them; empty when there is none. */
    Optional<LocalDate> last() {
        int last = NONE;
        for (int i = 0; i < days.length; i++) {
            last = counts[i] == 0 ? last : Math.max(last, days[i]);
        }
        return last == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
    }

    /** Every day with its count, in no order. */
    public void each(BiConsumer<Integer, Long> taker) {
        for (int i = 0; i < days.length; i++) {
            if (counts[i] != 0) {
                taker.accept(days[i], counts[i]);
            }
        }
    }

    /** The day that a canonical date names, from 1970-01-01; {@link #NONE} when it is none. */
    public static int epochDay(String date) {
        boolean shaped = date.length() >= DAY_END && date.charAt(YEAR_END) == '-' && date.charAt(MONTH_END) == '-';
        int year = shaped ? number(date, 0, YEAR_END) : -1;
        int month = shaped ? number(date, YEAR_END + 1, MONTH_END) : -1;
        int day = shaped ? number(date, MONTH_END + 1, DAY_END) : -1;
        boolean real = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!real || (day > 28 && day > java.time.YearMonth.of(year, month).lengthOfMonth())) {
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
