package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockHolderTest {
    private static final Instant SINCE = Instant.parse("2026-01-31T02:00:00Z");

    @Test
    void whatIsWrittenIsRead() {
        LockHolder here = LockHolder.here("run", SINCE.plusMillis(7));
        assertEquals(SINCE, here.since());
        assertEquals(Optional.of(here), LockHolder.of(here.text()));
        assertTrue(here.isHere());
    }

    @Test
    void theHostIsToldApart() {
        LockHolder there = new LockHolder(4711, "import", "no-such-host", SINCE);
        assertEquals("process 4711 (kempt import) on no-such-host since 2026-01-31T02:00:00Z", there.text());
        assertEquals(Optional.of(there), LockHolder.of(there.text()));
        assertFalse(there.isHere());
    }

    @Test
    void aTextWithoutAHostIsOfThisOne() {
        LockHolder holder = LockHolder.of("process 4711 (kempt run) since 2026-01-31T02:00:00Z\n")
                .orElseThrow();
        assertEquals(new LockHolder(4711, "run", "", SINCE), holder);
        assertTrue(holder.isHere());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "somebody",
                "process x (kempt run) since 2026-01-31T02:00:00Z",
                "process 1 (kempt run) since now"
            })
    void anythingElseIsNobody(String text) {
        assertEquals(Optional.empty(), LockHolder.of(text));
    }
}
