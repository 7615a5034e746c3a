package io.kempt.rules.drift;

import io.kempt.rules.quality.DayTally;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bins dates by their age in days on a given day: a delivery a month later has other dates and the same ages. */
final class Ages {
    private static final int[] ENDS = {30, 90, 180, 365, 730, 1825, 3650};

    private Ages() {}

    static SortedMap<String, Long> of(DayTally days, LocalDate asOf) {
        long today = asOf.toEpochDay();
        TreeMap<String, Long> bins = new TreeMap<>();
        days.each((day, count) -> bins.merge(bin(today - day), count, Long::sum));
        return bins;
    }

    private static String bin(long age) {
        if (age < 0) {
            return "after the as-of date";
        }
        for (int end : ENDS) {
            if (age <= end) {
                return "<=" + end;
            }
        }
        return ">" + ENDS[ENDS.length - 1];
    }
}
