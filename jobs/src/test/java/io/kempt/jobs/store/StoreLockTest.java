package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreLockTest {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00.5Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSecondRunIsToldWhoHoldsTheWorkspace() {
        Path store = folder.resolve(".kempt/kempt.db");
        StoreLock held = StoreLock.take(store, "import", NOW);
        StopException busy = assertThrows(StopException.class, () -> StoreLock.take(store, "run", NOW));
        assertEquals(ExitCode.BUSY, busy.exit());
        assertTrue(busy.problem().startsWith("Another run holds this workspace: process "), busy.problem());
        assertTrue(busy.problem().endsWith(" (kempt import) since 2026-06-30T12:00:00Z."), busy.problem());
        held.close();
    }

    @Test
    void itIsFreeAgainWhenTheHolderHasEnded() {
        Path store = folder.resolve("kempt.db");
        StoreLock.take(store, "a much longer command than the next one", NOW).close();
        StoreLock.take(store, "run", NOW).close();
    }
}
