package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.model.Lang;
import io.kempt.rules.validate.CellShape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsxTableReaderTest {
    private static final ReadOptions OPTIONS =
            ReadOptions.DETECT.withKnownHeader(Set.of("客户编号", "客户名称", "建档日期")::contains);

    @Test
    void readsASalesTableWithATitleAboveItsHeader(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("销售部客户表.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("客户");
            sheet.createRow(0).createCell(0).setCellValue("销售部客户表 2024");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            texts(sheet.createRow(2), "客户编号", " 客户名称 ", "建档日期", "身份证号", "条码", "");
            Row row = sheet.createRow(3);
            texts(row, "XS-00001", "上海机械有限公司");
            dated(workbook, row, 2, "yyyy\"年\"m\"月\"d\"日\"");
            row.createCell(3).setCellValue("110101199003070011");
            row.createCell(4).setCellValue(690123456789012d);
            row = sheet.createRow(4);
            texts(row, "XS-00002");
            CellStyle chinese = workbook.createCellStyle();
            chinese.setDataFormat((short) 31);
            row.createCell(2).setCellValue(45356);
            row.getCell(2).setCellStyle(chinese);
            row.setZeroHeight(true);
            write(workbook, file);
        }
        try (TableReader reader = TableReaders.open(file, OPTIONS)) {
            assertEquals(List.of("1 hidden row is read too"), reader.shape().notes());
        }
        assertReads(
                file,
                "sheet 客户, header on row 3",
                "客户编号 | 客户名称 | 建档日期 | 身份证号 | 条码",
                "1 @4: XS-00001 | 上海机械有限公司 | 2024-03-05 | 110101199003070011 | 690123456789012",
                "2 @5: XS-00002 |  | 2024-03-05 |  | ");
    }

    @Test
    void readsEveryTypeOfCell(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("types.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            texts(sheet.createRow(0), "text", "number", "truth", "error", "formula", "text formula", "blank");
            Row row = sheet.createRow(1);
            texts(row, " a & b <c> \n d ");
            row.createCell(1).setCellValue(13800138000d);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(4).setCellFormula("B2*2");
            row.createCell(5).setCellFormula("A2&\"x\"");
            row.createCell(6);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            write(workbook, file);
        }
        assertReads(
                file,
                "sheet Sheet0, header on row 1",
                "text | number | truth | error | formula | text formula | blank",
                "1 @2:  a & b <c> ↵ d  | 13800138000 | TRUE | #N/A | 27600276000 |  a & b <c> ↵ d x | ");
    }

    @Test
    void choosesTheFirstVisibleSheetWithKnownNames(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            texts(workbook.createSheet("旧").createRow(0), "客户编号", "客户名称");
            texts(workbook.createSheet("说明").createRow(0), "填写", "要求");
            texts(workbook.createSheet("空").createRow(0));
            texts(workbook.createSheet("客户").createRow(0), "客户编号", "客户名称");
            texts(workbook.createSheet("字典").createRow(0), "代码", "含义");
            workbook.setSheetHidden(0, true);
            workbook.setActiveSheet(1);
            write(workbook, file);
        }
        try (TableReader reader = TableReaders.open(file, OPTIONS)) {
            assertEquals("客户", reader.shape().sheet());
            assertEquals(
                    List.of("sheets not read: 旧 (hidden), 说明, 空, 字典; choose one with 'sheet:' in kempt.yml"),
                    reader.shape().notes());
        }
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals("说明", reader.shape().sheet());
        }
        try (TableReader reader = TableReaders.open(file, OPTIONS.withSheet("字典"))) {
            assertEquals(List.of("代码", "含义"), reader.shape().header());
        }
        assertEquals(
                List.of("旧:false", "说明:true", "空:true", "客户:true", "字典:true"),
                TableReaders.sheets(file, OPTIONS).stream()
                        .map(sheet -> sheet.name() + ":" + sheet.visible())
                        .toList());
    }

    @Test
    void readsInlineStringsAndManyRows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stream.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, false)) {
            Sheet sheet = workbook.createSheet("data");
            texts(sheet.createRow(0), "id", "name");
            for (int i = 1; i <= 5_000; i++) {
                texts(sheet.createRow(i), "K" + i, "R&D <" + i + ">");
            }
            write(workbook, file);
        }
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals(4_998, reader.skip(4_998));
            assertEquals(
                    List.of("4999 @5000: K4999 | R&D <4999>", "5000 @5001: K5000 | R&D <5000>"),
                    CsvCasesTest.records(reader));
        }
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookSaysSo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mac.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = workbook.createSheet("data");
            texts(sheet.createRow(0), "id", "since");
            Row row = sheet.createRow(1);
            texts(row, "K1");
            dated(workbook, row, 1, "yyyy-mm-dd");
            write(workbook, file);
        }
        assertReads(file, "sheet data, header on row 1", "id | since", "1 @2: K1 | 2028-03-06");
    }

    @Test
    void readsWhatOtherProgramsWrite(@TempDir Path folder) throws IOException {
        Path file = new MiniWorkbook("""
                        <row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>name</t></is></c><c t='str'><v>since</v></c></row>
                        <row r='3'><c r='B3' t='s'><v>1</v></c><c r='A3' t='s'><v>2</v></c>
                        <c r='C3' t='d'><v>2024-03-05T00:00:00</v></c></row>
                        <row r='5'><c r='A5'><v>7</v></c><c r='C5' t='str'><f>""</f><v></v></c><c r='E5'><v>1</v></c></row>
                        """).strings("""
                        <si><t>id</t></si><si><r><t>山田</t></r><r><t xml:space='preserve'> 太郎</t></r>\
                        <rPh sb='0' eb='2'><t>ヤマダ</t></rPh></si><si><t>a_x000D_b_x005F_c_xZZZZ_</t></si>""").write(folder.resolve("other.xlsx"));
        assertReads(
                file,
                "sheet data, header on row 1",
                "id | name | since",
                "1 @3: a↵b_c_xZZZZ_ | 山田 太郎 | 2024-03-05",
                "2 @5: 7 |  |  + ,1");
    }

    /**
     * The digits that the file holds, as Excel, openpyxl and pandas write them: never an exponent, nothing rounded. The
     * codes that fit what is lost are proposed; 2.9 on average for a credit code.
     */
    @Test
    void readsTheDigitsThatTheFileHolds(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("<row><c t='str'><v>code</v></c></row>");
        for (String number : List.of(
                "110108012660422",
                "914403001922038000",
                "9.14403001922038E+17",
                "914403001922038216",
                "1.2345678901234501E17",
                "1.2345678901234567E+19",
                "0.10000000000000001",
                "1E+25")) {
            rows.append("<row><c><v>").append(number).append("</v></c></row>");
        }
        Path file = new MiniWorkbook(rows.toString()).write(folder.resolve("digits.xlsx"));
        List<String> read = new ArrayList<>();
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            for (RawRecord row = reader.next(); row != null; row = reader.next()) {
                read.add(row.cells()[0]
                        + row.remarks().stream()
                                .map(remark -> ": " + remark.code().message(Lang.EN, remark.args()))
                                .collect(Collectors.joining()));
            }
        }
        String lost = ": the last 3 of 18 digits seem lost, since a number in a workbook keeps 15; these would fit:"
                + " 914403001922038216, 914403001922038809, 914403001922038996";
        assertEquals(
                List.of(
                        "110108012660422",
                        "914403001922038000" + lost,
                        "914403001922038000" + lost,
                        "914403001922038216",
                        "123456789012345010: the last 2 of 18 digits seem lost, since a number in a workbook keeps 15;"
                                + " these would fit: 1234567890123450??",
                        "12345678901234567000",
                        "0.1",
                        "1E+25"),
                read);
    }

    /** The rest of the file is sound, so the row says what is missing. */
    @Test
    void aFormulaThatWasNeverComputedIsAnEmptyCellWithARemark(@TempDir Path folder) throws IOException {
        Path file = new MiniWorkbook("<row r='1'><c t='str'><v>id</v></c><c t='str'><v>sum</v></c></row>"
                        + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><f>A2*2</f></c></row>")
                .write(folder.resolve("formula.xlsx"));
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            RawRecord row = Objects.requireNonNull(reader.next());
            assertEquals(List.of("1", ""), List.of(row.cells()));
            assertEquals(List.of(new CellRemark(1, CellShape.FORMULA_UNCOMPUTED, "", List.of())), row.remarks());
        }
    }

    /** Java 24 and later limit the entities of a document to 100,000 characters, those of XML itself included. */
    @Test
    void readsAnyNumberOfAmpersands(@TempDir Path folder) throws IOException {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("<row><c t='str'><v>id</v></c></row>");
        for (int i = 0; i < 150; i++) {
            rows.append("<row><c t='str'><v>").append(i);
            for (int n = 0; n < 1_000; n++) {
                rows.append(random.nextInt(1_000)).append("&amp;");
            }
            rows.append("</v></c></row>");
        }
        Path file = new MiniWorkbook(rows.toString()).write(folder.resolve("ampersands.xlsx"));
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals(150, CsvCasesTest.records(reader).size());
        }
    }

    private static void assertReads(Path file, String summary, String header, String... records) {
        try (TableReader reader = TableReaders.open(file, OPTIONS)) {
            assertEquals(summary, reader.shape().summary());
            assertEquals(header, String.join(" | ", reader.shape().header()));
            assertEquals(String.join("\n", records), String.join("\n", CsvCasesTest.records(reader)));
        }
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static void dated(Workbook workbook, Row row, int column, String code) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        Cell cell = row.createCell(column);
        cell.setCellValue(45356);
        cell.setCellStyle(style);
    }

    private static void write(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
