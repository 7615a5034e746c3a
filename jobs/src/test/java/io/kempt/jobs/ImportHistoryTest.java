package io.kempt.jobs;

import static io.kempt.jobs.ImportWorkspace.counts;
import static io.kempt.jobs.ImportWorkspace.customers;
import static io.kempt.jobs.ImportWorkspace.dyingAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a record was before stays known, once for each change, whatever happens to the process. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class ImportHistoryTest {
    private final Path folder;
    private final ImportWorkspace workspace;

    ImportHistoryTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.folder = folder;
        this.workspace = new ImportWorkspace(Files.createDirectory(folder.resolve("ws")), stores);
    }

    @Test
    void newChangedAndUnchangedRecordsAreCountedApart() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        assertEquals(
                "2 read: 2 accepted, 0 rejected, 0 blank; 2 new, 0 changed, 0 same, 0 gone", counts(workspace.take()));
        workspace.rows("K1,张三,13912345678,官网", "K2,李四,13812345679,展会", "K3,王五,13812345670,展会");
        assertEquals(
                "3 read: 3 accepted, 0 rejected, 0 blank; 1 new, 1 changed, 1 same, 0 gone", counts(workspace.take()));
        assertEquals(
                "3 read: 3 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 0 same, 0 gone",
                counts(workspace.take()),
                "a content that is known changes nothing");
    }

    @Test
    void aChangedRecordLeavesItsFormerSelfWithTheTimeInWhichItHeld() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.take();
        workspace.rows("K1,张三,13912345678,官网", "K2,李四,13812345679,展会");
        workspace.take();
        assertEquals(List.of("changed 张三 +8613812345678", "now +8613912345678"), workspace.history("K1"));
        assertEquals(List.of("now 李四 +8613812345679"), workspace.history("K2"));
        List<HistoryResult.Version> versions = workspace.versions("K1");
        assertEquals(versions.get(0).validTo(), versions.get(1).validFrom());
        assertEquals("0001 0002", versions.get(0).run() + " " + versions.get(1).run());
        assertEquals(
                workspace.column("SELECT opened_at FROM input ORDER BY id"),
                List.of(versions.get(0).validFrom(), versions.get(0).validTo()));
    }

    @Test
    void cellsWithoutAFieldChangeWithoutAVersion() throws IOException {
        workspace.text("编号,客户名称,导出时间\nK1,张三,2026-07-01\n");
        workspace.take();
        workspace.text("编号,客户名称,导出时间\nK1,张三,2026-07-02\n");
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 1 same, 0 gone", counts(workspace.take()));
        assertEquals(List.of("{\"导出时间\":\"2026-07-02\"}"), workspace.column("SELECT extras FROM rec_customer"));
    }

    @Test
    void anImportThatDiesBetweenChunksMakesEachVersionOnce() throws IOException {
        workspace.rows(customers(0, 2500, "138"));
        workspace.take();
        String[] later = customers(0, 2500, "138");
        for (int i = 0; i < 2500; i += 2) {
            later[i] = later[i].replace(",138", ",139");
        }
        ImportWorkspace other = new ImportWorkspace(Files.createDirectory(folder.resolve("other")));
        other.rows(customers(0, 2500, "138"));
        other.take();
        other.rows(later);
        other.take();

        workspace.rows(later);
        for (long died : new long[] {1000, 2000, 2500}) {
            assertThrows(StopException.class, () -> workspace.take(ImportOptions.NONE, dyingAt(died)));
        }
        assertEquals(
                "2500 read: 2500 accepted, 0 rejected, 0 blank; 0 new, 1250 changed, 1250 same, 0 gone",
                counts(workspace.take()));
        assertEquals(other.dump(), workspace.dump());
        assertEquals(
                1250, workspace.column("SELECT record_key FROM hist_customer").size());
        assertEquals(
                1,
                workspace.column("SELECT DISTINCT valid_to FROM hist_customer").size());
    }

    @Test
    void whatStricterRulesRejectIsHistory() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.take();
        workspace.rules("kinds:\n  customer:\n    fields:\n      name: {forbidden: [张三]}\n");
        assertEquals(
                "2 read: 1 accepted, 1 rejected, 0 blank; 0 new, 0 changed, 1 same, 0 gone", counts(workspace.take()));
        assertEquals(List.of("rules 张三 +8613812345678"), workspace.history("K1"));
        assertEquals(List.of("K2"), workspace.keys());
    }

    @Test
    void aContentThatComesBackAfterAnotherIsNews() throws IOException {
        workspace.rows("K1,张三,13812345678,官网");
        workspace.take();
        workspace.rows("K1,张三,13912345678,官网");
        workspace.take();
        workspace.rows("K1,张三,13812345678,官网");
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 0 new, 1 changed, 0 same, 0 gone", counts(workspace.take()));
        assertEquals(
                List.of("changed 张三 +8613812345678", "changed +8613912345678", "now +8613812345678"),
                workspace.history("K1"));
        assertTrue(workspace.take().inputs().get(0).alreadyKnown(), "and known from then on");
    }

    @Test
    void recordsFollowWhenTheFormerRulesComeBack() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.rules("");
        workspace.take();
        workspace.rules("kinds:\n  customer:\n    fields:\n      name: {forbidden: [张三]}\n");
        workspace.take();
        workspace.rules("");
        workspace.take();
        assertEquals(List.of("K1", "K2"), workspace.keys());
    }

    @Test
    void aKeyThatNeverWasIsSaid() throws IOException {
        workspace.rows("K1,张三,13812345678,官网");
        workspace.take();
        StopException refused = assertThrows(StopException.class, () -> workspace.history("K9"));
        assertEquals("The store has never held a customer with the key 'K9'.", refused.problem());
        assertEquals("See which keys there are: kempt export customer --to records.csv", refused.nextStep());
    }
}
