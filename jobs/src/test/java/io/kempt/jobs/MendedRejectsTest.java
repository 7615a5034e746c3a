package io.kempt.jobs;

import static io.kempt.jobs.ImportWorkspace.HEADER;
import static io.kempt.jobs.ImportWorkspace.MENDED;
import static io.kempt.jobs.ImportWorkspace.counts;
import static io.kempt.jobs.ImportWorkspace.dyingAt;
import static io.kempt.jobs.ImportWorkspace.rejects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Mended rejects take the place of the rejected rows, once, and the counts of their file go on adding up. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class MendedRejectsTest {
    private final ImportWorkspace workspace;

    MendedRejectsTest(TestStores stores, @TempDir Path folder) throws IOException {
        workspace = new ImportWorkspace(folder, stores);
        workspace.rows("K1,张三,13812345678,官网", "K2,,13812345679,展会", "K3,,13812345670,展会", "K4,赵六,13812345671,展会");
    }

    private Path importAndMend(String from, String to) throws IOException {
        Path rejects = rejects(workspace.take());
        return mend(rejects, from, to);
    }

    private static Path mend(Path rejects, String from, String to) throws IOException {
        String text = Files.readString(rejects);
        assertTrue(text.contains(from), text);
        return Files.writeString(rejects, text.replace(from, to));
    }

    /** Accepted and rejected rows of the origin, and how many rejected rows and errors the store keeps. */
    private String origin() {
        return workspace
                .column("SELECT accepted || ' accepted, ' || rejected || ' rejected, '"
                        + " || (SELECT COUNT(*) FROM rejected j WHERE j.input_id = i.id) || ' kept, '"
                        + " || (SELECT COUNT(*) FROM finding f WHERE f.input_id = i.id AND f.severity = 'error')"
                        + " || ' errors' FROM input i WHERE id = (SELECT MAX(id) FROM input WHERE mends = 0)")
                .get(0);
    }

    @Test
    void aMendedRowBecomesARecordOfTheFileThatItCameFrom() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        assertEquals("2 accepted, 2 rejected, 2 kept, 2 errors", origin());
        assertEquals(
                "2 read: 1 accepted, 1 rejected, 0 blank; 1 new, 0 changed, 0 same, 0 gone",
                counts(workspace.take(MENDED, rejects)));
        assertEquals("3 accepted, 1 rejected, 1 kept, 1 errors", origin());
        assertEquals(
                List.of("1 2 3"),
                workspace.column(
                        "SELECT input_id || ' ' || number || ' ' || line FROM rec_customer WHERE record_key = 'K2'"));
        assertEquals(List.of("now 李四 +8613812345679"), workspace.history("K2"));
    }

    @Test
    void aFileOfRejectsIsRecognisedWithoutBeingToldSo() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        workspace.take(ImportOptions.NONE, rejects);
        assertEquals("3 accepted, 1 rejected, 1 kept, 1 errors", origin());
    }

    @Test
    void whatIsStillWrongKeepsItsNewCellsAndReasons() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,测试,");
        Path left = rejects(workspace.take(MENDED, rejects));
        assertEquals("2 accepted, 2 rejected, 2 kept, 2 errors", origin());
        List<String> lines = Files.readAllLines(left);
        assertTrue(lines.get(1).startsWith("K2,测试,13812345679,展会,3,Customer name: "), lines.get(1));
        assertTrue(lines.get(2).startsWith("K3,,13812345670,展会,4,"), lines.get(2));
        mend(left, "K2,测试,", "K2,李四,");
        workspace.take(MENDED, left);
        assertEquals("3 accepted, 1 rejected, 1 kept, 1 errors", origin());
    }

    @Test
    void whatIsNotRejectedAnyMoreIsPassedOver() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        workspace.take(MENDED, rejects);
        mend(rejects, "K2,李四,", "K2,王八,");
        assertEquals(
                "2 read: 0 accepted, 1 rejected, 1 blank; 0 new, 0 changed, 0 same, 0 gone",
                counts(workspace.take(MENDED, rejects)));
        assertEquals(List.of("now 李四 +8613812345679"), workspace.history("K2"));
        assertEquals("3 accepted, 1 rejected, 1 kept, 1 errors", origin());
    }

    @Test
    void theSameFileAgainDoesNothing() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        workspace.take(MENDED, rejects);
        List<String> before = workspace.wholeStore();
        assertTrue(workspace.take(MENDED, rejects).inputs().get(0).alreadyKnown());
        assertEquals(before, workspace.wholeStore());
    }

    @Test
    void aMendedRowReplacesAnOlderRecordAndLeavesItInTheHistory() throws IOException {
        workspace.rows("K2,旧名,13812345679,展会");
        workspace.take();
        workspace.rows("K1,张三,13812345678,官网", "K2,,13912345679,展会");
        Path rejects = importAndMend("K2,,", "K2,李四,");
        workspace.take(MENDED, rejects);
        assertEquals(List.of("changed 旧名 +8613812345679", "now 李四 +8613912345679"), workspace.history("K2"));
    }

    @Test
    void aRecordThatCameInLaterIsNotReplaced() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        workspace.rows("K2,新名,13912345679,展会");
        workspace.take();
        workspace.take(MENDED, rejects);
        assertEquals(List.of("now 新名 +8613912345679"), workspace.history("K2"));
        assertEquals(
                List.of("3 accepted, 1 rejected"),
                workspace.column(
                        "SELECT accepted || ' accepted, ' || rejected || ' rejected' FROM input WHERE id = 1"));
    }

    @Test
    void whatWasMendedStaysMendedWhenTheRulesChange() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        workspace.take(MENDED, rejects);
        workspace.rules("kinds:\n  customer:\n    fields:\n      name: {forbidden: [赵六]}\n");
        assertEquals(
                "4 read: 2 accepted, 2 rejected, 0 blank; 0 new, 0 changed, 2 same, 0 gone", counts(workspace.take()));
        assertEquals(List.of("K1", "K2"), workspace.keys());
    }

    @Test
    void anImportOfMendedRowsThatDiesGoesOnExactly() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 2500; i++) {
            text.append('K').append(i).append(",,138").append(10_000_000 + i).append(",官网\n");
        }
        workspace.text(text.toString());
        Path rejects = rejects(workspace.take());
        Files.writeString(rejects, Files.readString(rejects).replaceAll("(?m)^(K\\d*[02468]),,", "$1,李四,"));
        for (long died : new long[] {1000, 2000, 2500}) {
            assertThrows(StopException.class, () -> workspace.take(MENDED, dyingAt(died), rejects));
        }
        assertEquals(
                "2500 read: 1250 accepted, 1250 rejected, 0 blank; 1250 new, 0 changed, 0 same, 0 gone",
                counts(workspace.take(MENDED, rejects)));
        assertEquals("1250 accepted, 1250 rejected, 1250 kept, 1250 errors", origin());
        assertEquals(1250, workspace.keys().size());
    }

    @Test
    void rejectsOfAWorkbookComeInItsColumnsAndCanBeMended() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workspace.file())) {
            Sheet sheet = book.createSheet("客户");
            String[][] rows = {
                {"销售部客户表"},
                {},
                {"手机", "传真号", "客户名称", "编号"},
                {"13812345678", "021-1", "", "K1", "多出"},
                {"13812345679", "", "李四", "K2"}
            };
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            book.write(out);
        }
        Path rejects = rejects(workspace.take());
        List<String> lines = Files.readAllLines(rejects);
        assertEquals(
                "\ufeff手机,传真号,客户名称,编号,kempt_extra,kempt_line,kempt_reasons,kempt_codes,kempt_origin", lines.get(0));
        assertTrue(lines.get(1).startsWith("13812345678,021-1,,K1,多出,4,Customer name: "), lines.get(1));
        mend(rejects, "021-1,,K1", "021-1,张三,K1");
        workspace.take(MENDED, rejects);
        assertEquals(
                List.of("客户 4 张三 {\"传真号\":\"021-1\"}"),
                workspace.column("SELECT sheet || ' ' || line || ' ' || f_name || ' ' || extras FROM rec_customer"
                        + " WHERE record_key = 'K1'"));
    }

    @Test
    void formulasThatWereGuardedComeBackAsTheyWere() throws IOException {
        workspace.text("编号,客户名称,备注\nK1,,=A1+1\n");
        Path rejects = importAndMend("K1,,", "K1,张三,");
        assertTrue(Files.readString(rejects).contains("'=A1+1"), "guarded for the spreadsheet");
        workspace.take(MENDED, rejects);
        assertEquals(List.of("=A1+1"), workspace.column("SELECT f_note FROM rec_customer"));
    }

    @Test
    void aFileThatIsNoneOfRejectsIsRefused() {
        StopException refused = assertThrows(StopException.class, () -> workspace.take(MENDED, workspace.file()));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals(
                "客户.csv is no file of rejects: expected the columns that Kempt adds to them, such as kempt_origin.",
                refused.problem());
    }

    @Test
    void rejectsOfAFileThatTheStoreDoesNotKnowAreRefused() throws IOException {
        Path rejects = importAndMend("K2,,", "K2,李四,");
        mend(rejects, "customer/erp/", "customer/crm/");
        StopException refused = assertThrows(StopException.class, () -> workspace.take(MENDED, rejects));
        assertEquals(
                workspace.folder().relativize(rejects)
                        + " holds rejects of customer/crm from a file that this workspace has not imported.",
                refused.problem());
    }

    @Test
    void aRowThatDoesNotSayWhichRecordItWasRefusesTheFile() throws IOException {
        Path rejects = importAndMend("K3,,", "K3,王五,");
        Files.writeString(rejects, Files.readString(rejects) + "K9,新人,13812345672,展会,,,,\n");
        StopException refused = assertThrows(StopException.class, () -> workspace.take(MENDED, rejects));
        assertEquals(
                workspace.folder().relativize(rejects)
                        + " says on line 4 in kempt_origin not which record of customer/erp it was, as the other rows do.",
                refused.problem());
        assertEquals("2 accepted, 2 rejected, 2 kept, 2 errors", origin());
    }

    @Test
    void aColumnThatWasTakenOutRefusesTheFile() throws IOException {
        Path rejects = importAndMend("编号,客户名称,手机,", "编号,客户名称,电话,");
        StopException refused = assertThrows(StopException.class, () -> workspace.take(MENDED, rejects));
        assertEquals(
                workspace.folder().relativize(rejects) + " lacks the column '手机' of 客户.csv, which its rows come from.",
                refused.problem());
    }
}
