package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A commit that the database refuses, after every statement of the chunk went well: the chunk is undone, and done again. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class FailedCommitTest {
    private final TestStores stores;
    private final ImportWorkspace workspace;
    private final ImportWorkspace whole;

    FailedCommitTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.stores = stores;
        workspace = new ImportWorkspace(Files.createDirectory(folder.resolve("failing")), stores);
        whole = new ImportWorkspace(Files.createDirectory(folder.resolve("whole")), stores);
    }

    /** What is wrong with the chunk that ends at record 2,000 is seen when it is committed, and not before. */
    private void refuseTheCommitAt2000() {
        if (stores == TestStores.SQLITE) {
            workspace.execute("CREATE TABLE late (id INTEGER REFERENCES nowhere (id) DEFERRABLE INITIALLY DEFERRED)");
            workspace.execute("CREATE TABLE nowhere (id INTEGER PRIMARY KEY)");
            workspace.execute("CREATE TRIGGER late_one AFTER UPDATE ON input WHEN new.position = 2000"
                    + " BEGIN INSERT INTO late VALUES (1); END");
        } else {
            workspace.execute("CREATE FUNCTION refuse_late() RETURNS trigger LANGUAGE plpgsql"
                    + " AS 'BEGIN RAISE EXCEPTION ''the test refuses the commit''; END'");
            workspace.execute("CREATE CONSTRAINT TRIGGER late_one AFTER UPDATE ON input DEFERRABLE INITIALLY DEFERRED"
                    + " FOR EACH ROW WHEN (new.position = 2000) EXECUTE FUNCTION refuse_late()");
        }
    }

    private void commitAgain() {
        if (stores == TestStores.SQLITE) {
            workspace.execute("DROP TRIGGER late_one");
            workspace.execute("DROP TABLE late");
            workspace.execute("DROP TABLE nowhere");
        } else {
            workspace.execute("DROP TRIGGER late_one ON input");
        }
    }

    @Test
    void theChunkIsUndoneAndTheNextCommandGoesOn() throws IOException {
        String[] rows = ImportWorkspace.customers(0, 2500, "138");
        rows[700] = rows[300]; // a repeated key, which is rejected
        workspace.rows("K9999,李四,13812345679,展会");
        workspace.take();
        whole.rows("K9999,李四,13812345679,展会");
        whole.take();
        whole.rows(rows);
        whole.take();

        workspace.rows(rows);
        refuseTheCommitAt2000();
        for (int time = 0; time < 2; time++) {
            StopException refused = assertThrows(StopException.class, workspace::take);
            assertEquals(ExitCode.ENVIRONMENT, refused.exit());
            assertEquals(
                    "1000",
                    workspace
                            .column("SELECT position FROM input WHERE status = 'open'")
                            .get(0));
        }
        commitAgain();
        assertEquals(
                "2500 read: 2499 accepted, 1 rejected, 0 blank; 2499 new, 0 changed, 0 same, 0 gone",
                ImportWorkspace.counts(workspace.take()));
        assertEquals(whole.dump(), workspace.dump());
    }
}
