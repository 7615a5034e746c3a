package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are refused, and what people are told. */
final class WorkbookRefusalsTest {
    private static final String HEADER = "<row r='1'><c t='str'><v>id</v></c><c t='str'><v>name</v></c></row>";

    @TempDir
    private static Path folder = Path.of("");

    @Test
    void aFlippedBit() throws IOException {
        Path file = sample("flipped.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        // Within the data of the sheet, far from the zip's own structures
        int at = indexOf(bytes, "xl/worksheets/sheet1.xml") + 200;
        bytes[at] ^= 4;
        Files.write(file, bytes);
        assertRefused(
                file,
                "flipped.xlsx is damaged or was cut off: its checksums do not fit its content",
                "Copy or download it again; if that does not help, open it in Excel or WPS and save it anew.");
    }

    @Test
    void aTruncatedFile() throws IOException {
        Path file = sample("truncated.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertRefused(
                file,
                "truncated.xlsx is damaged or was cut off: its checksums do not fit its content",
                "Copy or download it again; if that does not help, open it in Excel or WPS and save it anew.");
    }

    @Test
    void aWordDocument() throws IOException {
        Path file = new MiniWorkbook(HEADER)
                .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                .write(folder.resolve("letter.xlsx"));
        assertRefused(
                file,
                "letter.xlsx is a zip archive but not an Excel workbook (.xlsx)",
                "Unpack it and name the file inside; save other spreadsheets as .xlsx or CSV.");
    }

    @Test
    void aBinaryWorkbook() throws IOException {
        Path file = new MiniWorkbook(HEADER)
                .type("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                .write(folder.resolve("binary.xlsb"));
        assertRefused(
                file,
                "binary.xlsb is a binary Excel workbook (.xlsb), which cannot be read",
                "Open it in Excel and save it as an Excel workbook (.xlsx).");
    }

    @Test
    void aWorkbookWithoutRows() throws IOException {
        assertRefused(
                new MiniWorkbook("").write(folder.resolve("empty.xlsx")),
                "empty.xlsx is empty: expected a header row and records on a visible sheet (looked at: data)",
                "Export it again with its data.");
    }

    @Test
    void aWorkbookWithoutHeader() throws IOException {
        assertRefused(
                new MiniWorkbook("<row r='1'><c><v>1</v></c><c><v>2</v></c></row>")
                        .write(folder.resolve("numbers.xlsx")),
                "no row of numbers.xlsx looks like a header (looked at: data): expected a row of column names",
                "Add a row with the column names, or name its row with 'header-line:' in kempt.yml.");
    }

    @Test
    void aHeaderRowThatIsMissing() throws IOException {
        Path file = new MiniWorkbook(HEADER).write(folder.resolve("short.xlsx"));
        StopException refused =
                assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT.withHeaderLine(9)));
        assertEquals("short.xlsx has nothing from row 9 on (looked at: data)", refused.getMessage());
        assertEquals("Name the row of the header with 'header-line:' in kempt.yml.", refused.nextStep());
    }

    @Test
    void aHeaderRowThatIsBlank() throws IOException {
        Path file = new MiniWorkbook(HEADER + "<row r='3'><c t='str'><v>more</v></c></row>")
                .write(folder.resolve("blank.xlsx"));
        StopException refused =
                assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT.withHeaderLine(2)));
        assertEquals(
                "blank.xlsx sheet data has no header in row 2: that row is blank or missing", refused.getMessage());
    }

    @Test
    void aSheetThatIsMissing() throws IOException {
        Path file = new MiniWorkbook(HEADER).write(folder.resolve("sheets.xlsx"));
        StopException refused =
                assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT.withSheet("客户")));
        assertEquals("sheets.xlsx has no sheet '客户'", refused.getMessage());
        assertEquals("Choose one of its sheets: data.", refused.nextStep());
        assertEquals(ExitCode.USAGE, refused.exit());
    }

    @Test
    void aSharedStringThatIsMissing() throws IOException {
        Path file = new MiniWorkbook(HEADER + "<row r='2'><c t='s'><v>99</v></c></row>")
                .write(folder.resolve("index.xlsx"));
        assertRefused(
                file,
                "index.xlsx sheet data is damaged after row 2",
                "Open it in Excel or WPS, let it repair the workbook, and save it anew.");
    }

    @Test
    void aDocumentTypeDeclaration() throws IOException {
        Path file = new MiniWorkbook(HEADER)
                .doctype("<!DOCTYPE workbook [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")
                .write(folder.resolve("entity.xlsx"));
        assertRefused(
                file,
                "entity.xlsx is not a workbook that can be read",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).");
    }

    /** Twelve billion characters in a file of some kilobytes, as in POI's poc-shared-strings.xlsx. */
    @Test
    void aSmallFileThatUnfoldsToBillionsOfCharacters() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 200_000; i++) {
            rows.append("<row r='").append(i).append("'>");
            rows.append("<c t='s'><v>0</v></c>".repeat(2)).append("</row>");
        }
        Path file = new MiniWorkbook(rows.toString())
                .strings("<si><t>" + noise(32_000) + "</t></si>")
                .write(folder.resolve("shared.xlsx"));
        long bytes = Files.size(file);
        long most = 100_000_000 + 300 * bytes;
        // The first 200 rows were looked at twice, for the header
        long row = (most - 4) / 64_002 + 2 - 199;
        assertRefused(
                file,
                String.format(
                        "shared.xlsx sheet data unfolds at row %,d to more than %,d characters, though shared.xlsx has"
                                + " %,d bytes",
                        row, most, bytes),
                "Do not trust this file; ask its sender for a CSV export.");
    }

    /** A remark of a thousand characters on each of fifty thousand rows is what people do. */
    @Test
    void aLongRemarkThatManyRowsShareIsRead() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 50_002; i++) {
            rows.append("<row r='").append(i).append("'><c><v>").append(i * 7919L % 100_003);
            rows.append("</v></c><c t='s'><v>0</v></c></row>");
        }
        Path file = new MiniWorkbook(rows.toString())
                .strings("<si><t>" + noise(1_000) + "</t></si>")
                .write(folder.resolve("remarks.xlsx"));
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals(50_000, reader.skip(Long.MAX_VALUE));
        }
    }

    /** A column far to the right costs little to write and much to read. */
    @Test
    void rowsThatEndAtTheLastColumn() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 20_000; i++) {
            rows.append("<row r='").append(i).append("'><c r='XFD").append(i).append("'><v>1</v></c></row>");
        }
        Path file = new MiniWorkbook(rows.toString()).write(folder.resolve("wide.xlsx"));
        StopException refused = assertThrows(StopException.class, () -> {
            try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
                reader.skip(Long.MAX_VALUE);
            }
        });
        assertTrue(
                refused.problem().matches("wide.xlsx sheet data unfolds at row [\\d,]+ to more than .*"),
                refused.problem());
    }

    @Test
    void aColumnBeyondTheLast() throws IOException {
        assertRefused(
                new MiniWorkbook(HEADER + "<row r='2'><c r='XFE2'><v>1</v></c></row>")
                        .write(folder.resolve("beyond.xlsx")),
                "beyond.xlsx sheet data is damaged after row 2",
                "Open it in Excel or WPS, let it repair the workbook, and save it anew.");
    }

    @Test
    void aSpreadsheetOfOpenDocument() throws IOException {
        assertRefused(
                zip("table.ods", "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
                "table.ods is a zip archive but not an Excel workbook (.xlsx)",
                "Unpack it and name the file inside; save other spreadsheets as .xlsx or CSV.");
    }

    @Test
    void aJavaArchive() throws IOException {
        assertRefused(
                zip("tool.jar", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n", "A.class", "x"),
                "tool.jar is a zip archive of 2 files (META-INF/MANIFEST.MF, A.class): expected one CSV or Excel file in it",
                "Unpack it, and name the files to read.");
    }

    /** What portals call .xls and is a web page. */
    @Test
    void aWebPageNamedXls() throws IOException {
        Path file = folder.resolve("export.xls");
        Files.writeString(file, "<html><body><table><tr><td>id</td></tr></table></body></html>");
        assertRefused(
                file,
                "export.xls is a web page or XML file, though spreadsheets open it: expected a CSV or Excel file",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).");
    }

    @Test
    void aSpreadsheetOfExcel2003InXml() throws IOException {
        Path file = folder.resolve("office2003.xls");
        Files.writeString(
                file,
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                        + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
        assertRefused(
                file,
                "office2003.xls is a web page or XML file, though spreadsheets open it: expected a CSV or Excel file",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).");
    }

    @Test
    void aWordDocumentOfTheOldFormat() throws IOException {
        assertRefused(
                compound("letter.doc", "WordDocument", "text"),
                "letter.doc is a Word document: expected a CSV or Excel file",
                "Export the table itself as .xlsx or CSV.");
    }

    @Test
    void anotherCompoundFile() throws IOException {
        assertRefused(
                compound("mail.msg", "__properties_version1.0", "text"),
                "mail.msg is no Excel workbook: expected a CSV or Excel file",
                "Export the table itself as .xlsx or CSV.");
    }

    @Test
    void aWorkbookOfExcel4() throws IOException {
        assertRefused(
                compound("excel4.xls", "Book", "\u0009\u0004\u0006\u0000\u0000\u0004\u0010\u0000\u0000\u0000"),
                "excel4.xls is a workbook of Excel 4 or older, which cannot be read",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).");
    }

    @Test
    void aTruncatedXls() throws IOException {
        Path file = ExcelFormat.XLS.write(folder, "cut", workbook -> {
            var sheet = workbook.createSheet("data");
            for (int i = 0; i < 2_000; i++) {
                ExcelFormat.fill(sheet.createRow(i), "name " + i, i);
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(
                file,
                "cut.xls is damaged or was cut off",
                "Copy or download it again; if that does not help, open it in Excel or WPS and save it as .xlsx.");
    }

    @Test
    void anXlsWithoutRows() throws IOException {
        assertRefused(
                ExcelFormat.XLS.write(folder, "blank", workbook -> workbook.createSheet("data")),
                "blank.xls is empty: expected a header row and records on a visible sheet (looked at: data)",
                "Export it again with its data.");
    }

    /** A workbook that holds a chart sheet only. */
    @Test
    void aWorkbookOfChartsOnly() throws IOException {
        Path file = new MiniWorkbook(HEADER).sheetType("chartsheet").write(folder.resolve("charts.xlsx"));
        assertRefused(
                file,
                "charts.xlsx is empty: expected a header row and records on a visible sheet",
                "Export it again with its data.");
    }

    @Test
    void aWorkbookWhosePartsAreMissing() throws IOException {
        assertRefused(
                zip("parts.xlsx", "[Content_Types].xml", "<Types/>"),
                "parts.xlsx is a zip archive but not an Excel workbook (.xlsx)",
                "Unpack it and name the file inside; save other spreadsheets as .xlsx or CSV.");
    }

    /** java.util.zip meets it in two ways, one of them not among its own exceptions. */
    @Test
    void anEntryWhoseNameIsNoText() throws IOException {
        Path file = sample("name.xlsx");
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.write(file, bytes.replace("docProps/app", "\u00ffocProps/app").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(
                file,
                "name.xlsx is damaged or was cut off: its checksums do not fit its content",
                "Copy or download it again; if that does not help, open it in Excel or WPS and save it anew.");
    }

    @Test
    void malformedXml() throws IOException {
        assertRefused(
                new MiniWorkbook(HEADER + "<row r='2'><c t='str'><v>&nbsp;</v></c></row>")
                        .write(folder.resolve("entity-in-cell.xlsx")),
                "entity-in-cell.xlsx sheet data is damaged after row 2",
                "Open it in Excel or WPS, let it repair the workbook, and save it anew.");
    }

    private static Path zip(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Path compound(String name, String stream, String content) throws IOException {
        Path file = folder.resolve(name);
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            parts.createDocument(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), stream);
            parts.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void aLongTextRepeatedWithoutEnd() throws IOException {
        StringBuilder cells = new StringBuilder("<row r='2'>");
        cells.append("<c t='s'><v>0</v></c>".repeat(40));
        Path file = new MiniWorkbook(HEADER + cells + "</row>")
                .strings("<si><t>" + noise(32_000) + "</t></si>")
                .write(folder.resolve("repeated.xlsx"));
        assertRefused(
                file,
                "repeated.xlsx sheet data row 2 holds more than 1,048,576 characters",
                "Look at that row: a customer record is never that long.");
    }

    @Test
    void aZipBomb() throws IOException {
        Path file = new MiniWorkbook(HEADER + " ".repeat(50_000_000)).write(folder.resolve("bomb.xlsx"));
        assertRefused(
                file,
                "bomb.xlsx unfolds to more than a hundred times its size, as no real workbook does",
                "Do not trust this file; ask its sender for a CSV export.");
    }

    private static void assertRefused(Path file, String problem, String next) {
        StopException refused = assertThrows(StopException.class, () -> {
            try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
                RefusalsTest.readAll(reader);
            }
        });
        assertEquals(problem, refused.getMessage());
        assertEquals(next, refused.nextStep());
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
    }

    private static Path sample(String name) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 200; i++) {
                sheet.createRow(i).createCell(0).setCellValue("value " + i * 7919);
            }
            workbook.write(out);
        }
        return file;
    }

    private static String noise(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
