package io.kempt.jobs;

import static io.kempt.jobs.ImportWorkspace.FORCED_SNAPSHOT;
import static io.kempt.jobs.ImportWorkspace.SNAPSHOT;
import static io.kempt.jobs.ImportWorkspace.counts;
import static io.kempt.jobs.ImportWorkspace.customers;
import static io.kempt.jobs.ImportWorkspace.dyingAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that is all that its source has: what it lacks has disappeared, once, and not by mistake. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class SnapshotTest {
    private final TestStores stores;
    private final ImportWorkspace workspace;

    SnapshotTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.stores = stores;
        workspace = new ImportWorkspace(folder, stores);
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会", "K3,王五,13812345670,展会");
        workspace.take();
    }

    @Test
    void withoutASnapshotNothingDisappears() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.take();
        assertEquals(List.of("K1", "K2", "K3"), workspace.keys());
    }

    @Test
    void whatASnapshotLacksIsNoLongerCurrent() throws IOException {
        workspace.settings(", snapshot: true");
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        assertEquals(
                "2 read: 2 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 2 same, 1 gone", counts(workspace.take()));
        assertEquals(List.of("K1", "K2"), workspace.keys());
        assertEquals(3, workspace.exported().size(), "a header and two records");
        assertEquals(List.of("gone 王五 +8613812345670"), workspace.history("K3"));
    }

    @Test
    void whatComesBackIsNewAgainAndKeepsItsHistory() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.take(SNAPSHOT);
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会", "K3,王五,13912345670,展会");
        assertEquals(
                "3 read: 3 accepted, 0 rejected, 0 blank; 1 new, 0 changed, 2 same, 0 gone",
                counts(workspace.take(SNAPSHOT)));
        assertEquals(List.of("gone 王五 +8613812345670", "now +8613912345670"), workspace.history("K3"));
    }

    @Test
    void aRecordWhoseRowIsRejectedHasNotDisappeared() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,,13812345679,展会", "K3,王五,13812345670,展会");
        assertEquals(
                "3 read: 2 accepted, 1 rejected, 0 blank; 0 new, 0 changed, 2 same, 0 gone",
                counts(workspace.take(SNAPSHOT)));
        assertEquals(List.of("K1", "K2", "K3"), workspace.keys());
    }

    @Test
    void aFileWithFewOfTheRecordsIsRefusedBeforeAnyIsTakenIn() throws IOException {
        workspace.rows("K1,张三,13999999999,官网");
        StopException refused = assertThrows(StopException.class, () -> workspace.take(SNAPSHOT));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals(
                "客户.csv is to be all that erp has, but holds at most 1 of its 3 records: expected 50% or more.",
                refused.problem());
        assertEquals(
                "Check whether the export is complete. If so many records have really gone, add --force; to always allow"
                        + " it, lower 'snapshot-floor' of the input in kempt.yml.",
                refused.nextStep());
        assertEquals(List.of("now 张三 +8613812345678"), workspace.history("K1"));
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 0 new, 1 changed, 0 same, 2 gone",
                counts(workspace.take(FORCED_SNAPSHOT)));
    }

    @Test
    void aFloorOfItsOwnAllowsLess() throws IOException {
        workspace.settings(", snapshot: true, snapshot-floor: 30");
        workspace.rows("K1,张三,13812345678,官网");
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 1 same, 2 gone", counts(workspace.take()));
    }

    @Test
    void aFileWithOtherRecordsInsteadIsNotFinished() throws IOException {
        workspace.rows("A1,张三,13812345678,官网", "A2,李四,13812345679,展会", "A3,王五,13812345670,展会");
        StopException refused = assertThrows(StopException.class, () -> workspace.take(SNAPSHOT));
        assertEquals(
                "客户.csv is to be all that erp has, but holds at most 0 of its 3 records: expected 50% or more.",
                refused.problem());
        assertEquals(List.of("A1", "A2", "A3", "K1", "K2", "K3"), workspace.keys());
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会", "K3,王五,13812345670,展会");
        assertEquals(
                "3 read: 3 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 3 same, 3 gone",
                counts(workspace.take(SNAPSHOT)),
                "the right file may come in its place");
        assertEquals(List.of("K1", "K2", "K3"), workspace.keys());
    }

    @Test
    void aProcessThatDiesInTheFinishStepMarksWhatDisappearedOnce() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.execute(stores.refusing("BEFORE UPDATE OF status", "input", "new.status = 'done'"));
        StopException died = assertThrows(StopException.class, () -> workspace.take(SNAPSHOT));
        assertEquals(ExitCode.ENVIRONMENT, died.exit());
        assertEquals(List.of("K1", "K2", "K3"), workspace.keys());
        workspace.execute(stores.acceptingAgain("input"));
        assertEquals(
                "2 read: 2 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 2 same, 1 gone",
                counts(workspace.take(SNAPSHOT)));
        assertEquals(List.of("gone 王五 +8613812345670"), workspace.history("K3"));
    }

    @Test
    void aProcessThatDiesBetweenChunksMarksNothingTooMuch() throws IOException {
        workspace.rows(customers(0, 2500, "138"));
        workspace.take(FORCED_SNAPSHOT);
        workspace.rows(customers(500, 2600, "138"));
        for (long died : new long[] {1000, 2000, 2100}) {
            assertThrows(StopException.class, () -> workspace.take(SNAPSHOT, dyingAt(died)));
        }
        assertEquals(
                "2100 read: 2100 accepted, 0 rejected, 0 blank; 100 new, 0 changed, 2000 same, 500 gone",
                counts(workspace.take(SNAPSHOT)));
        assertEquals(2100, workspace.keys().size());
    }
}
