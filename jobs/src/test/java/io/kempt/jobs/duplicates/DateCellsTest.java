package io.kempt.jobs.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateCellsTest {
    @ParameterizedTest(name = "{0} in a column with {1}: {2}")
    @CsvSource({
        "1956-04-09, 1956-04-09, 1956-04-09",
        "19560409, 19560409, 1956-04-09",
        "1956/4/9, 1956/4/9, 1956-04-09",
        "1956年4月9日, 1956年4月9日, 1956-04-09",
        "1956-04-09 00:00:00, 1956-04-09 00:00:00, 1956-04-09",
        "9.4.1956, 9.4.1956, 1956-04-09",
        "03/04/1956, 25/04/1956, 1956-04-03",
        "03/04/1956, 04/25/1956, 1956-03-04",
        "1956, 1956, 1956",
        "99/99/1956, 1956, 99/99/1956",
        "unknown, 1956, unknown",
    })
    void becomesIso(String value, String other, String expected) {
        DateCells dates = new DateCells();
        dates.learn(other);
        assertEquals(expected, dates.of(value));
    }
}
