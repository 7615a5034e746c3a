package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreDatabaseTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNewStoreHasItsTablesAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("deep/kempt.db");
        try (StoreDatabase store = StoreDatabase.look(StoreAddress.ofFile(file))) {
            List<String> tables = store.jdbc()
                    .queryForList("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", String.class);
            assertTrue(
                    tables.containsAll(List.of("BATCH_JOB_EXECUTION", "finding", "input", "member", "run")),
                    tables::toString);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void openingItAgainChangesNothing() {
        Path file = folder.resolve("kempt.db");
        try (StoreDatabase store = StoreDatabase.look(StoreAddress.ofFile(file))) {
            new Facts(store).set("colour", "blue");
        }
        try (StoreDatabase store = StoreDatabase.look(StoreAddress.ofFile(file))) {
            assertEquals("blue", new Facts(store).get("colour").orElse(""));
            assertEquals(
                    List.of(1, 2, 3, 4, 5, 6, 7, 8),
                    store.jdbc().queryForList("SELECT version FROM schema_version ORDER BY version", Integer.class));
        }
    }

    @Test
    void commitsAreForcedToTheDisk() {
        try (StoreDatabase store = StoreDatabase.look(StoreAddress.ofFile(folder.resolve("kempt.db")))) {
            assertEquals("wal", store.jdbc().queryForObject("PRAGMA journal_mode", String.class));
            assertEquals(2, store.jdbc().queryForObject("PRAGMA synchronous", Integer.class));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedInWords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kempt.db"), "this is a letter, not a database, and a long one\n".repeat(50));
        StopException refused = assertThrows(StopException.class, () -> StoreDatabase.look(StoreAddress.ofFile(file)));
        assertEquals(ExitCode.ENVIRONMENT, refused.exit());
        assertTrue(refused.problem().startsWith("The store " + file + " cannot be used: "), refused.problem());
    }
}
