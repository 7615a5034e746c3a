package io.kempt.jobs;

import static io.kempt.jobs.ImportWorkspace.DRY_RUN;
import static io.kempt.jobs.ImportWorkspace.FORCE;
import static io.kempt.jobs.ImportWorkspace.counts;
import static io.kempt.jobs.ImportWorkspace.customers;
import static io.kempt.jobs.ImportWorkspace.dyingAt;
import static io.kempt.jobs.ImportWorkspace.rejects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns, dry runs, extras, and files that must not be taken in. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class ImportGuardsTest {
    private final ImportWorkspace workspace;

    ImportGuardsTest(TestStores stores, @TempDir Path folder) throws IOException {
        workspace = new ImportWorkspace(folder, stores);
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.take();
        List<String> before = workspace.wholeStore();
        workspace.rows("K1,张三,13912345678,官网", "K3,,13812345679,展会", "K4,王五,13812345670,展会");
        String said = "3 read: 2 accepted, 1 rejected, 0 blank; 1 new, 1 changed, 0 same, 0 gone";
        ImportResult rehearsed = workspace.take(DRY_RUN);
        assertTrue(rehearsed.dryRun());
        assertEquals(said, counts(rehearsed));
        assertEquals(List.of(), rehearsed.outputs());
        assertEquals(before, workspace.wholeStore());
        assertFalse(Files.exists(workspace.folder().resolve("out/import-0002")));
        assertEquals(said, counts(workspace.take()), "the import itself");
    }

    @Test
    void aDryRunOfASnapshotSaysWhatWouldDisappear() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345679,展会");
        workspace.take();
        List<String> before = workspace.wholeStore();
        workspace.rows("K1,张三,13812345678,官网");
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 0 new, 0 changed, 1 same, 1 gone",
                counts(workspace.take(new ImportOptions(true, false, false, true))));
        assertEquals(before, workspace.wholeStore());
    }

    @Test
    void aDryRunBeforeAnythingWasImportedMakesNoStore() throws IOException {
        workspace.rows("K1,张三,13812345678,官网");
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 1 new, 0 changed, 0 same, 0 gone",
                counts(workspace.take(DRY_RUN)));
        assertFalse(Files.exists(workspace.folder().resolve(".kempt")));
    }

    @Test
    void aDryRunShowsWhichColumnIsReadAsWhat() throws IOException {
        workspace.settings(", mapping: {联络: contact}");
        workspace.text("编号,客戶名稱,联络,传真号\nK1,张三,王,021\n");
        assertEquals(
                List.of("编号 customer_id rulebook", "客戶名稱 name rulebook", "联络 contact settings", "传真号  none"),
                workspace.take(DRY_RUN).columns().stream()
                        .map(use -> use.header() + " " + use.field() + " " + use.decidedBy())
                        .toList());
    }

    @Test
    void aColumnIsReadAsInTheLastImportOfItsSource() throws IOException {
        workspace.settings(", mapping: {联络: contact}");
        workspace.text("编号,客户名称,联络\nK1,张三,王\n");
        workspace.take();
        workspace.settings("");
        workspace.text("编号,客户名称,联络\nK1,张三,李\n");
        workspace.take();
        assertEquals(
                List.of(
                        "客户.csv: UTF-8, comma, header on line 1",
                        "客户.csv: column '联络' is read as contact, as in the last import"),
                workspace.notes);
        assertEquals(List.of("李"), workspace.column("SELECT f_contact FROM rec_customer"));
    }

    @Test
    void aContentIsReadAnewWhenSomebodyPinsItsColumns() throws IOException {
        workspace.text("编号,客户名称,联络\nK1,张三,王\n");
        workspace.take();
        assertEquals(List.of(""), workspace.column("SELECT f_contact FROM rec_customer"));
        workspace.settings(", mapping: {联络: contact}");
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 0 new, 1 changed, 0 same, 0 gone", counts(workspace.take()));
        assertEquals(List.of("王"), workspace.column("SELECT f_contact FROM rec_customer"));
    }

    @Test
    void aFileThatLacksAColumnWithAFieldIsRefused() throws IOException {
        workspace.text("编号,客户名称,手机,传真号\nK1,张三,13812345678,021\n");
        workspace.take();
        workspace.text("编号,客户名称\nK1,张三\n");
        StopException refused = assertThrows(StopException.class, workspace::take);
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals("客户.csv lacks columns that the last import of erp had: 手机 (mobile), 传真号.", refused.problem());
        assertEquals(
                "Export the file with the same columns again. If its source has really changed, say so in kempt.yml,"
                        + " beside the input or for all of them: columns: {removed: warn}.",
                refused.nextStep());
        workspace.settings(", columns: {removed: warn}");
        workspace.take();
        assertEquals(
                "客户.csv: lacks columns that the last import of erp had: 手机 (mobile), 传真号",
                workspace.notes.get(workspace.notes.size() - 1));
    }

    @Test
    void columnsThatCameAreTold() throws IOException {
        workspace.text("编号,客户名称\nK1,张三\n");
        workspace.take();
        workspace.text("编号,客户名称,手机\nK1,张三,13812345678\n");
        workspace.take();
        assertEquals(
                "客户.csv: has columns that the last import of erp did not have: 手机",
                workspace.notes.get(workspace.notes.size() - 1));
    }

    @Test
    void cellsWithoutAFieldComeOutAgainWithTheirRecords() throws IOException {
        workspace.text("编号,客户名称,传真号,,备注2\nK1,张三,021-1,x,\"a \"\"b\"\"\"\nK2,李四,,,\n");
        workspace.take();
        List<String> exported = workspace.exported();
        assertTrue(exported.get(0).endsWith(",note,传真号,column 4,备注2"), exported.get(0));
        assertTrue(exported.get(1).endsWith(",021-1,x,\"a \"\"b\"\"\""), exported.get(1));
        assertTrue(exported.get(2).endsWith(",,,"), exported.get(2));
    }

    @Test
    void rejectsKeepTheColumnsTheirOrderAndCellsBeyondTheHeader() throws IOException {
        workspace.text("手机,传真号,客户名称,编号\n13812345678,021-1,,K1,more,cells\n");
        List<String> lines = Files.readAllLines(rejects(workspace.take()));
        assertEquals(
                "\ufeff手机,传真号,客户名称,编号,kempt_extra,kempt_line,kempt_reasons,kempt_codes,kempt_origin", lines.get(0));
        assertTrue(lines.get(1).startsWith("13812345678,021-1,,K1,more | cells,2,Customer name: "), lines.get(1));
    }

    @Test
    void aFileThatHasChangedSinceItsImportWasInterruptedIsRefused() throws IOException {
        workspace.rows(customers(0, 2500, "138"));
        assertThrows(StopException.class, () -> workspace.take(ImportOptions.NONE, dyingAt(2000)));
        workspace.rows(customers(0, 2600, "139"));
        StopException refused = assertThrows(StopException.class, workspace::take);
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals("客户.csv has changed since its import was interrupted at record 1,000.", refused.problem());
        assertEquals(
                "Put the former file back and run the same command again to finish it; or import what stands there now"
                        + " with --force: the records of the former file that are in the store stay.",
                refused.nextStep());
        assertEquals(
                "2600 read: 2600 accepted, 0 rejected, 0 blank; 1600 new, 1000 changed, 0 same, 0 gone",
                counts(workspace.take(FORCE)));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotFinished() throws IOException {
        workspace.rows(customers(0, 1500, "138"));
        StopException refused = assertThrows(
                StopException.class, () -> workspace.take(ImportOptions.NONE, new Writing(workspace.file())));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertTrue(refused.problem().startsWith("客户.csv is still growing: it had "), refused.problem());
        assertEquals(List.of(), workspace.column("SELECT id FROM input WHERE status = 'done'"));
    }

    /** Appends to a file as soon as its first rows are in. */
    private record Writing(Path file) implements io.kempt.jobs.progress.Progress {
        @Override
        public void started(String step) {}

        @Override
        public void advanced(long rows) {
            try {
                Files.writeString(file, "\n", java.nio.file.StandardOpenOption.APPEND);
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        @Override
        public void finished(String step, String summary) {}

        @Override
        public void note(String text) {}
    }
}
