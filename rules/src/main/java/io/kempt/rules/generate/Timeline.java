package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Spreads events over the days of the story, in order: more at its end than at its start, fewer at weekends and around the
 * Spring Festival, more in the sales of June, November and December.
 */
final class Timeline {
    private static final double[] MONTHS = {1.0, 0.7, 1.05, 1.0, 1.05, 1.25, 0.95, 0.95, 1.05, 1.0, 1.4, 1.2};
    private static final double GROWTH = 0.6;
    private static final double WEEKEND = 0.6;

    private final LocalDate firstDay;
    private final double[] cumulative;

    Timeline(LocalDate firstDay, LocalDate lastDay) {
        this.firstDay = firstDay;
        this.cumulative = new double[(int) (lastDay.toEpochDay() - firstDay.toEpochDay()) + 1];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weight(firstDay.plusDays(i), (double) i / cumulative.length);
            cumulative[i] = sum;
        }
    }

    private static double weight(LocalDate day, double elapsed) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MONTHS[day.getMonthValue() - 1] * (1 + GROWTH * elapsed) * (weekend ? WEEKEND : 1);
    }

    /** The epoch day of one of several events; a later event never has an earlier day. */
    long epochDay(int event, int events, Dice dice) {
        double at = (event + dice.fraction()) / events * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        int day = found < 0 ? -found - 1 : found;
        return firstDay.toEpochDay() + Math.min(day, cumulative.length - 1);
    }
}
