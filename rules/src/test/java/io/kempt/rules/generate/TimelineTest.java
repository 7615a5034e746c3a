package io.kempt.rules.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Test
    void eventsStayInsideAndInOrder() {
        Timeline timeline = new Timeline(FIRST, LAST);
        Dice dice = Dice.of(1, Dice.Stream.ORDER, 0);
        long before = FIRST.toEpochDay();
        for (int i = 0; i < 5000; i++) {
            long day = timeline.epochDay(i, 5000, dice);
            assertTrue(day >= before && day <= LAST.toEpochDay());
            before = day;
        }
        assertEquals(LAST.toEpochDay(), before);
    }

    @Test
    void novemberIsBusierThanFebruary() {
        Timeline timeline = new Timeline(FIRST, LAST);
        Dice dice = Dice.of(1, Dice.Stream.ORDER, 0);
        int february = 0;
        int november = 0;
        for (int i = 0; i < 20_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(timeline.epochDay(i, 20_000, dice));
            february += day.getYear() == 2025 && day.getMonthValue() == 2 ? 1 : 0;
            november += day.getYear() == 2025 && day.getMonthValue() == 11 ? 1 : 0;
        }
        assertTrue(november > 1.7 * february, november + " and " + february);
    }
}
