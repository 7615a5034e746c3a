package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Kills the import of 200,000 rows with SIGKILL and SIGTERM and demands the store of an uninterrupted run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrashIT {
    private static final int ROWS = 200_000;
    private static final long POLL_MILLIS = 15;

    private Path folder = Path.of("");
    private Map<String, List<String>> uninterrupted = Map.of();
    private long records;

    @BeforeAll
    void importOnceWithoutInterruption(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path data = folder.resolve("data");
        Program.Ended generated = Program.run(
                folder,
                "generate",
                "--kind",
                "crm",
                "--only",
                "customer",
                "--rows",
                "" + ROWS,
                "--seed",
                "7",
                "--out",
                data.toString());
        assertEquals(0, generated.exit(), generated.err());
        Path workspace = workspace("uninterrupted");
        Program.Ended imported = Program.run(workspace, "import");
        assertEquals(0, imported.exit(), imported.err());
        uninterrupted = StoreDump.of(store(workspace));
        records = StoreDump.position(store(workspace));
        assertTrue(records >= ROWS, () -> "only " + records + " records were read");
    }

    @AfterAll
    void forget() {
        uninterrupted = Map.of();
    }

    @Test
    void threeKillsAtRandomMomentsLeaveNoTrace() throws IOException {
        Path workspace = workspace("killed");
        SplittableRandom random = new SplittableRandom(Long.getLong("kempt.seed", 20261122L));
        List<Long> moments = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            moments.add(records * third / 3 + random.nextLong(records / 3));
        }
        for (long moment : moments) {
            long reached = interrupt(workspace, moment, true);
            assertTrue(reached < records, () -> "the import had ended before it was killed at " + moment);
        }
        assertResumes(workspace, "killed at records " + moments);
    }

    @Test
    void anOrderlyStopEndsSoonAndIsResumed() throws IOException {
        Path workspace = workspace("stopped");
        long reached = interrupt(workspace, records / 2, false);
        assertTrue(reached >= records / 2 && reached < records, () -> "stopped at " + reached);
        assertResumes(workspace, "stopped at record " + reached);
    }

    private void assertResumes(Path workspace, String what) {
        Program.Ended resumed = Program.run(workspace, "import");
        assertEquals(0, resumed.exit(), resumed.err());
        Map<String, List<String>> tables = StoreDump.of(store(workspace));
        assertEquals(uninterrupted.keySet(), tables.keySet());
        uninterrupted.forEach((table, rows) -> {
            List<String> found = tables.getOrDefault(table, List.of());
            assertEquals(rows.size(), found.size(), what + ": rows of " + table);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(rows.get(i), found.get(i), what + ": row of " + table);
            }
        });
    }

    /** Starts an import, waits until that many records are committed, and ends the process. */
    private static long interrupt(Path workspace, long records, boolean kill) {
        Program.Started started = Program.start(workspace, "import");
        try {
            while (started.process().isAlive() && StoreDump.position(store(workspace)) < records) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (kill) {
            started.process().destroyForcibly();
        } else {
            started.process().destroy();
        }
        Program.Ended ended = Program.end(started, workspace);
        assertEquals(kill ? 137 : 143, ended.exit(), ended.err());
        return StoreDump.position(store(workspace));
    }

    private Path workspace(String name) throws IOException {
        Path workspace = Files.createDirectory(folder.resolve(name));
        Path inputs = folder.resolve("data/inputs");
        Files.writeString(workspace.resolve("kempt.yml"), """
                inputs:
                  - {files: "%1$s/ERP客户档案.csv", kind: customer, source: erp}
                  - {files: "%1$s/销售部客户表.xlsx", kind: customer, source: sales}
                  - {files: "%1$s/webshop_customers.csv", kind: customer, source: shop}
                """.formatted(inputs));
        return workspace;
    }

    private static Path store(Path workspace) {
        return workspace.resolve(".kempt/kempt.db");
    }
}
