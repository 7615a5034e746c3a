package io.kempt.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is older than an age at noon of 31 March 2026. */
final class AgeTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "24h,  2026-03-30T12:00:00Z",
        "90d,  2025-12-31T12:00:00Z",
        "12w,  2026-01-06T12:00:00Z",
        "1mo,  2026-02-28T12:00:00Z",
        "25mo, 2024-02-29T12:00:00Z",
        "2y,   2024-03-31T12:00:00Z",
    })
    void isCountedBack(String text, Instant before) {
        Age age = Age.parse(text).orElseThrow();
        assertEquals(before, age.before(NOW));
        assertEquals(text, age.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "0d", "d", "90 d", "90m", "90D", "-1d", "1.5y", "99999d", "90days", "９０d"})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Age.parse(text));
    }
}
