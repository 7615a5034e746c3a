package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.Meaning;
import io.kempt.rules.profile.ValueCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A file is looked into once, and shown without telling who is in it. */
final class ProfileTest {
    private static final String TABLE = """
            客户编号,客户名称,手机,金额,<备注>
            K1,王伟,13812345678,12.50,老客户 & 朋友
            K2,杭州云图科技有限公司,13912345678,99.00,<script>alert(1)</script>
            K3,深圳海川贸易有限公司,无,5000,
            K3,深圳海川贸易有限公司,无,5000,

            K4,北京春风餐饮有限公司,1381234,17.25
            K5,广州南山物流有限公司,13612345678,20.00,新,多出的
            """;

    private final Path folder;

    ProfileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void rowsAreCountedBlankRepeatedCutShortAndTooLong() throws IOException {
        FileProfile profile =
                profile(false, Optional.empty(), Optional.empty()).files().get(0);
        assertEquals("客户.csv", profile.file());
        assertEquals("GB18030", profile.encoding());
        assertEquals(1, profile.headerLine());
        assertEquals(6, profile.table().rows());
        assertEquals(1, profile.table().blankRows());
        assertEquals(1, profile.table().duplicateRows());
        assertEquals(6, profile.table().comparedRows());
        assertEquals(1, profile.table().shortRows());
        assertEquals(1, profile.table().longRows());
    }

    @Test
    void personalDataIsMaskedUnlessAskedOtherwise() throws IOException {
        ColumnProfile masked = column(false, 2);
        assertEquals(Meaning.PHONE, masked.meaning());
        assertEquals(new ValueCount("136****5678", 1), masked.top().get(0));
        assertEquals("王**", column(false, 1).top().get(4).value());
        assertEquals(new ValueCount("13612345678", 1), column(true, 2).top().get(0));
        assertEquals("王伟", column(true, 1).top().get(4).value());
    }

    @Test
    void theWorkbookHoldsARowForEachColumnAndAChart() throws IOException {
        Path file = folder.resolve("profile.xlsx");
        assertEquals(
                List.of(file),
                profile(false, Optional.of(file), Optional.empty()).outputs());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet overview = book.getSheet("Overview");
            assertEquals("客户.csv", overview.getRow(3).getCell(0).getStringCellValue());
            assertEquals(6, overview.getRow(3).getCell(2).getNumericCellValue());
            assertEquals(1, overview.createDrawingPatriarch().getCharts().size());
            XSSFSheet columns = book.getSheet("Columns");
            Row phone = columns.getRow(5);
            assertEquals("手机", phone.getCell(1).getStringCellValue());
            assertEquals("phone", phone.getCell(2).getStringCellValue());
            assertEquals(0.666, phone.getCell(3).getNumericCellValue());
            assertEquals(2, phone.getCell(5).getNumericCellValue());
            assertEquals(
                    "1 not fitting the meaning, such as 1***\n2 saying only that there is no value: 无 (2)",
                    phone.getCell(16).getStringCellValue());
            assertEquals(1, columns.getSheetConditionalFormatting().getNumConditionalFormattings());
            assertEquals(
                    "A9",
                    book.getSheet("Values and patterns").getRow(8).getCell(3).getStringCellValue());
        }
    }

    @Test
    void thePageIsWellFormedSelfContainedAndEscaped() throws Exception {
        Path file = folder.resolve("profile.html");
        profile(false, Optional.empty(), Optional.of(file));
        String page = Files.readString(file);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        assertEquals(5, document.getElementsByTagName("article").getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(page.contains("http"), "nothing is loaded from elsewhere");
        assertFalse(page.contains("13912345678"));
        assertTrue(page.contains("139****5678"));
    }

    @Test
    void whatIsWrittenBelongsToItsOwnerAlone() throws IOException {
        Path file = folder.resolve("profile.html");
        profile(false, Optional.empty(), Optional.of(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheCommand() {
        ProfileRequest request = new ProfileRequest(
                List.of(folder.resolve("none.csv")),
                ReadOptions.DETECT,
                Optional.empty(),
                Optional.empty(),
                false,
                Lang.EN);
        StopException stop = assertThrows(StopException.class, () -> new BatchJobs().profile(request, Progress.SILENT));
        assertEquals(ExitCode.USAGE, stop.exit());
        assertEquals("there is no file " + folder.resolve("none.csv"), stop.problem());
    }

    private ColumnProfile column(boolean show, int column) throws IOException {
        return profile(show, Optional.empty(), Optional.empty())
                .files()
                .get(0)
                .table()
                .columns()
                .get(column);
    }

    private ProfileResult profile(boolean show, Optional<Path> xlsx, Optional<Path> html) throws IOException {
        Path file = folder.resolve("客户.csv");
        Files.write(file, TABLE.getBytes(Charset.forName("GB18030")));
        ProfileRequest request = new ProfileRequest(List.of(file), ReadOptions.DETECT, xlsx, html, show, Lang.EN);
        return new BatchJobs().profile(request, Progress.SILENT);
    }
}
