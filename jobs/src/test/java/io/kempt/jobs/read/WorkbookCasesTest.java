package io.kempt.jobs.read;

import static io.kempt.jobs.read.ExcelFormat.fill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.finding.CellRemark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do in Excel, saved as .xlsx and as .xls, and read alike. */
final class WorkbookCasesTest {
    private static final Set<String> KNOWN = Set.of("客户编号", "客户名称", "姓名", "电话", "建档日期");
    private static final ReadOptions OPTIONS = ReadOptions.DETECT.withKnownHeader(KNOWN::contains);

    @TempDir
    private static Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void everyTypeOfCell(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "types", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "text", "number", "fraction", "truth", "formula", "text formula", "truth formula");
            fill(sheet.createRow(1), " 上海 a & b <c> \n d ", 13800138000d, 0.1 + 0.2, true);
            sheet.getRow(1).createCell(4).setCellFormula("B2*2");
            sheet.getRow(1).createCell(5).setCellFormula("A2&\"x\"");
            sheet.getRow(1).createCell(6).setCellFormula("B2>1");
            fill(sheet.createRow(2), "007", -12.5, 1e-7, false);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertReads(
                file,
                OPTIONS,
                "sheet data, header on row 1",
                "text | number | fraction | truth | formula | text formula | truth formula",
                "1 @2:  上海 a & b <c> ↵ d  | 13800138000 | 0.3 | TRUE | 27600276000 |  上海 a & b <c> ↵ d x | TRUE",
                "2 @3: 007 | -12.5 | 0.0000001 | FALSE |  |  | ");
    }

    @ParameterizedTest
    @EnumSource
    void datesInEveryChineseForm(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "dates", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "built-in", "date");
            int row = 1;
            for (int id : new int[] {14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}) {
                fill(sheet.createRow(row), "format " + id, 45356);
                styled(workbook, sheet.getRow(row++).getCell(1), id);
            }
            for (String code : List.of("yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy年m月d日;@", "yyyy/m/d", "aaaa")) {
                fill(sheet.createRow(row), code, 45356);
                coded(workbook, sheet.getRow(row++).getCell(1), code);
            }
            fill(sheet.createRow(row), "time", 45356.4375);
            styled(workbook, sheet.getRow(row).getCell(1), 22);
        });
        List<String> records = records(file, OPTIONS);
        assertEquals("1 @2: format 14 | 2024-03-05", records.get(0));
        for (int i = 0; i < 17; i++) {
            assertEquals("2024-03-05", records.get(i).replaceAll(".* \\| ", ""), records.get(i));
        }
        assertEquals("19 @20: time | 2024-03-05T10:30:00", records.get(18));
    }

    @ParameterizedTest
    @EnumSource
    void daysFrom1904(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "mac", workbook -> {
            if (workbook instanceof XSSFWorkbook xlsx) {
                xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            } else {
                ((HSSFWorkbook) workbook)
                        .getInternalWorkbook().getRecords().stream()
                                .filter(DateWindow1904Record.class::isInstance)
                                .forEach(one -> ((DateWindow1904Record) one).setWindowing((short) 1));
            }
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "id", "since");
            fill(sheet.createRow(1), "K1", 45356);
            styled(workbook, sheet.getRow(1).getCell(1), 14);
        });
        assertReads(file, OPTIONS, "sheet data, header on row 1", "id | since", "1 @2: K1 | 2028-03-06");
    }

    /** Twelve to fifteen digits are exact; of eighteen Excel keeps fifteen, and what is lost is said. */
    @ParameterizedTest
    @EnumSource
    void longNumbers(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "long", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "name", "code");
            fill(sheet.createRow(1), "EAN", 6901234567892d);
            fill(sheet.createRow(2), "15 digits", 110108012660422d);
            fill(sheet.createRow(3), "16 digits", Double.valueOf("1234567890123456"));
            fill(sheet.createRow(4), "resident", Double.valueOf("110101199003070000"));
            fill(sheet.createRow(5), "as text", "914403001922038216");
            fill(sheet.createRow(6), "text with an apostrophe", "'0123");
        });
        assertReads(
                file,
                OPTIONS,
                "sheet data, header on row 1",
                "name | code",
                "1 @2: EAN | 6901234567892",
                "2 @3: 15 digits | 110108012660422",
                "3 @4: 16 digits | 1234567890123456",
                "4 @5: resident | 110101199003070000",
                "5 @6: as text | 914403001922038216",
                "6 @7: text with an apostrophe | '0123");
        assertEquals(
                List.of("row 5 column 1 cell.precision-lost [3, 18, 110101199003070003, 110101199003070011,"
                        + " 110101199003070038, 110101199003070046, 110101199003070054, 110101199003070062,"
                        + " 110101199003070070, 110101199003070089, 110101199003070097, 110101199003070118,"
                        + " … (91)]"),
                remarks(file));
    }

    @ParameterizedTest
    @EnumSource
    void errorsAreTextAndRemarked(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "errors", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "id", "value");
            fill(sheet.createRow(1), "K1");
            sheet.getRow(1).createCell(1).setCellErrorValue(FormulaError.NA.getCode());
            fill(sheet.createRow(2), "K2");
            sheet.getRow(2).createCell(1).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertReads(
                file, OPTIONS, "sheet data, header on row 1", "id | value", "1 @2: K1 | #N/A", "2 @3: K2 | #DIV/0!");
        assertEquals(
                List.of("row 2 column 1 cell.error-value [#N/A]", "row 3 column 1 cell.error-value [#DIV/0!]"),
                remarks(file));
    }

    @ParameterizedTest
    @EnumSource
    void textInSeveralFonts(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "rich", workbook -> {
            Font bold = workbook.createFont();
            bold.setBold(true);
            RichTextString text = workbook.getCreationHelper().createRichTextString("山田 太郎 Ltd");
            text.applyFont(0, 2, bold);
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "id", "name");
            fill(sheet.createRow(1), "K1");
            sheet.getRow(1).createCell(1).setCellValue(text);
        });
        assertReads(file, OPTIONS, "sheet data, header on row 1", "id | name", "1 @2: K1 | 山田 太郎 Ltd");
    }

    /** More shared text than one record of .xls holds, in both encodings. */
    @ParameterizedTest
    @EnumSource
    void manyLongTexts(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "texts", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "id", "text");
            for (int i = 1; i <= 300; i++) {
                fill(sheet.createRow(i), "K" + i, (i % 3 == 0 ? "上海" : "ab").repeat(i) + i);
            }
        });
        List<String> records = records(file, OPTIONS);
        for (int i = 1; i <= 300; i++) {
            assertEquals(
                    i + " @" + (i + 1) + ": K" + i + " | " + (i % 3 == 0 ? "上海" : "ab").repeat(i) + i,
                    records.get(i - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void headersMergedOverTwoRows(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "merged", workbook -> mergedHeader(workbook.createSheet("data"), 0));
        assertReads(
                file,
                OPTIONS,
                "sheet data, header on 2 rows from 1",
                "客户编号 | 客户名称 | 联系人 姓名 | 联系人 电话 | 建档日期",
                "1 @3: K1 | 上海机械 | 张伟 | 138 | 2024",
                "2 @4: K2 | 北京机械 | 李娜 | 139 | 2025");
        Path titled = format.write(folder, "titled", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "客户联系表");
            fill(sheet.createRow(1));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 4));
            mergedHeader(sheet, 2);
        });
        assertReads(
                titled,
                OPTIONS,
                "sheet data, header on 2 rows from 3",
                "客户编号 | 客户名称 | 联系人 姓名 | 联系人 电话 | 建档日期",
                "1 @5: K1 | 上海机械 | 张伟 | 138 | 2024",
                "2 @6: K2 | 北京机械 | 李娜 | 139 | 2025");
    }

    private static void mergedHeader(Sheet sheet, int top) {
        fill(sheet.createRow(top), "客户编号", "客户名称", "联系人", null, "建档日期");
        fill(sheet.createRow(top + 1), null, null, "姓名", "电话");
        fill(sheet.createRow(top + 2), "K1", "上海机械", "张伟", 138, 2024);
        fill(sheet.createRow(top + 3), "K2", "北京机械", "李娜", 139, 2025);
        sheet.addMergedRegion(new CellRangeAddress(top, top + 1, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(top, top + 1, 1, 1));
        sheet.addMergedRegion(new CellRangeAddress(top, top, 2, 3));
        sheet.addMergedRegion(new CellRangeAddress(top, top + 1, 4, 4));
    }

    /** Without a name that is known, and with the number of rows or the first row given. */
    @ParameterizedTest
    @EnumSource
    void headersOfSeveralRowsByFormAndAsAsked(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "asked", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "code", "place", null, "sum");
            fill(sheet.createRow(1), "code", "city", "street", "EUR");
            fill(sheet.createRow(2), "A1", "Bonn", "Main 1", 5);
            fill(sheet.createRow(3), "A2", "Ulm", "Main 2", 6);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });
        String names = "code | place city | place street | sum EUR";
        String[] records = {"1 @3: A1 | Bonn | Main 1 | 5", "2 @4: A2 | Ulm | Main 2 | 6"};
        assertReads(file, ReadOptions.DETECT, "sheet data, header on 2 rows from 1", names, records);
        assertReads(
                file,
                ReadOptions.DETECT.withHeaderLine(1).withHeaderRows(2),
                "sheet data, header on 2 rows from 1",
                names,
                records);
        assertReads(file, ReadOptions.DETECT.withHeaderLine(1), "sheet data, header on 2 rows from 1", names, records);
        assertReads(
                file,
                ReadOptions.DETECT.withHeaderLine(2).withHeaderRows(1),
                "sheet data, header on row 2",
                "code | city | street | EUR",
                records);
    }

    @ParameterizedTest
    @EnumSource
    void valuesMergedOverSeveralRowsCountForEach(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "regions", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "区域", "客户名称", "备注");
            fill(sheet.createRow(1), "华东", "甲", "x");
            fill(sheet.createRow(2), null, "乙");
            fill(sheet.createRow(3), null, "丙");
            fill(sheet.createRow(4), "华南", "丁", "y");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 2, 3));
        });
        assertReads(
                file,
                OPTIONS,
                "sheet data, header on row 1",
                "区域 | 客户名称 | 备注",
                "1 @2: 华东 | 甲 | x",
                "2 @3: 华东 | 乙 | ",
                "3 @4: 华东 | 丙 | ",
                "4 @5: 华南 | 丁 | y");
        assertNotes(file, OPTIONS, "1 value merged over several rows counts for each of them");
        try (TableReader reader = TableReaders.open(file, OPTIONS)) {
            assertEquals(2, reader.skip(2));
            assertEquals(List.of("3 @4: 华东 | 丙 | ", "4 @5: 华南 | 丁 | y"), CsvCasesTest.records(reader));
        }
    }

    /** A title, blank rows, a total and who made the table: none of them is a record. */
    @ParameterizedTest
    @EnumSource
    void totalsAndRemarksAtTheEnd(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "totals", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "客户明细表");
            fill(sheet.createRow(4), "客户编号", "客户名称", "金额");
            fill(sheet.createRow(5), "K1", "甲", 10);
            fill(sheet.createRow(6), "K2", "乙", Double.valueOf("914403001922038000"));
            fill(sheet.createRow(7), "合计", null, 32);
            fill(sheet.createRow(9), "制表人：张伟");
        });
        try (TableReader reader = TableReaders.open(file, OPTIONS)) {
            assertEquals("sheet data, header on row 5", reader.shape().summary());
            RawRecord first = Objects.requireNonNull(reader.next());
            assertEquals(List.of("K1", "甲", "10"), List.of(first.cells()));
            RawRecord second = Objects.requireNonNull(reader.next());
            assertEquals(1, second.remarks().size(), "remarks stay with their row");
            assertNull(reader.next());
            assertEquals(
                    "sheet data, header on row 5, 2 footer lines ignored",
                    reader.shape().summary());
        }
        assertEquals(4, records(file, OPTIONS.withFooters(0)).size());
    }

    @ParameterizedTest
    @EnumSource
    void hiddenRowsAndColumnsAreReadAndSaid(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "hidden", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "客户编号", "客户名称");
            for (int i = 1; i <= 5; i++) {
                fill(sheet.createRow(i), "K" + i, "客户" + i);
                sheet.getRow(i).setZeroHeight(i < 4);
            }
            sheet.setColumnHidden(1, true);
        });
        assertEquals(5, records(file, OPTIONS).size());
        assertNotes(file, OPTIONS, "3 hidden rows and 1 hidden column are read too");
    }

    @ParameterizedTest
    @EnumSource
    void sheetsByNameNumberAndAllThatMatch(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "months", workbook -> {
            Sheet cover = workbook.createSheet("封面");
            fill(cover.createRow(0), "2024 年客户");
            months(workbook, "一月", "客户编号", "客户名称", "K1", "甲");
            months(workbook, "二月", "客户名称", "客户编号 ", "乙", "K2");
            Sheet other = workbook.createSheet("汇总");
            fill(other.createRow(0), "客户编号", "合计");
            months(workbook, "三月", "客户编号", "客户名称", "K3", "丙");
            months(workbook, "旧", "客户编号", "客户名称", "K0", "零");
            workbook.setSheetVisibility(5, SheetVisibility.HIDDEN);
        });
        assertReads(file, OPTIONS, "sheet 一月, header on row 2", "客户编号 | 客户名称", "1 @3: K1 | 甲");
        assertNotes(
                file,
                OPTIONS,
                "sheets not read though they have the same header: 二月, 三月; read all with 'sheet: \"*\"' in kempt.yml",
                "sheets not read: 封面, 汇总, 旧 (hidden); choose one with 'sheet:' in kempt.yml");
        assertReads(file, OPTIONS.withSheet("3"), "sheet 二月, header on row 2", "客户名称 | 客户编号", "1 @3: 乙 | K2");
        assertReads(file, OPTIONS.withSheet("旧"), "sheet 旧, header on row 2", "客户编号 | 客户名称", "1 @3: K0 | 零");
        assertNotes(
                file,
                OPTIONS.withSheet("旧"),
                "the sheet is hidden",
                "sheets not read: 封面, 一月, 二月, 汇总, 三月; choose one with 'sheet:' in kempt.yml");
        assertReads(
                file,
                OPTIONS.withSheet("*"),
                "sheets 一月, 二月, 三月, header on row 2",
                "客户编号 | 客户名称",
                "1 @3: K1 | 甲",
                "2 @3: K2 | 乙",
                "3 @3: K3 | 丙");
        assertNotes(file, OPTIONS.withSheet("*"), "sheets not read: 封面, 汇总, 旧 (hidden)");
        try (TableReader reader = TableReaders.open(file, OPTIONS.withSheet("*"))) {
            List<String> sheets = new ArrayList<>();
            for (RawRecord row = reader.next(); row != null; row = reader.next()) {
                sheets.add(row.sheet());
            }
            assertEquals(List.of("一月", "二月", "三月"), sheets);
        }
        StopException none = assertThrows(StopException.class, () -> TableReaders.open(file, OPTIONS.withSheet("6")));
        assertEquals("months." + ending(format) + " has no sheet '6'", none.getMessage());
        assertEquals("Choose one of its sheets: 封面, 一月, 二月, 汇总, 三月, 旧.", none.nextStep());
        assertEquals(ExitCode.USAGE, none.exit());
    }

    private static void months(Workbook workbook, String name, String... cells) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(1), cells[0], cells[1]);
        fill(sheet.createRow(2), cells[2], cells[3]);
    }

    @ParameterizedTest
    @EnumSource
    void aTableWithoutHeader(ExcelFormat format) throws IOException {
        Path file = format.write(folder, "numbers", workbook -> {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), 1, 2);
            fill(sheet.createRow(1), 3, 4, 5);
        });
        assertReads(
                file,
                ReadOptions.DETECT.withNumberedColumns(),
                "sheet data, no header",
                "1 | 2 | 3",
                "1 @1: 1 | 2 | ",
                "2 @2: 3 | 4 | 5");
        StopException refused = assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT));
        assertEquals(
                "no row of numbers." + ending(format)
                        + " looks like a header (looked at: data): expected a row of column names",
                refused.getMessage());
    }

    private static String ending(ExcelFormat format) {
        return format == ExcelFormat.XLS ? "xls" : "xlsx";
    }

    private static void styled(Workbook workbook, Cell cell, int builtIn) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) builtIn);
        cell.setCellStyle(style);
    }

    private static void coded(Workbook workbook, Cell cell, String code) {
        styled(workbook, cell, workbook.createDataFormat().getFormat(code));
    }

    private static void assertReads(Path file, ReadOptions options, String summary, String header, String... records) {
        try (TableReader reader = TableReaders.open(file, options)) {
            assertEquals(summary, reader.shape().summary());
            assertEquals(header, String.join(" | ", reader.shape().header()));
            assertEquals(String.join("\n", records), String.join("\n", CsvCasesTest.records(reader)));
        }
    }

    private static void assertNotes(Path file, ReadOptions options, String... notes) {
        try (TableReader reader = TableReaders.open(file, options)) {
            assertEquals(List.of(notes), reader.shape().notes());
        }
    }

    private static List<String> records(Path file, ReadOptions options) {
        try (TableReader reader = TableReaders.open(file, options)) {
            return CsvCasesTest.records(reader);
        }
    }

    private static List<String> remarks(Path file) {
        List<String> remarks = new ArrayList<>();
        try (TableReader reader = TableReaders.open(file, OPTIONS)) {
            for (RawRecord row = reader.next(); row != null; row = reader.next()) {
                for (CellRemark remark : row.remarks()) {
                    remarks.add("row " + row.line() + " column " + remark.place() + " "
                            + remark.code().id() + " " + remark.args());
                }
            }
        }
        return remarks;
    }
}
