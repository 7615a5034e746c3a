package io.kempt.rules.identifier;

import java.time.Month;
import java.time.Year;

/** Days of the Gregorian calendar, without an exception for those that do not exist: these come by the thousand. */
final class CalendarDay {
    private CalendarDay() {}

    static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }
}
