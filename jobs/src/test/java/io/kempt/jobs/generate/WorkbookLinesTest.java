package io.kempt.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook, read back with POI. */
class WorkbookLinesTest {
    private static final List<String> HEADERS = List.of("客户代码", "联系电话", "创建日期");

    @TempDir
    Path folder = Path.of("");

    private Path write(int rowsOfASheet, int lines) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (WorkbookLines book = new WorkbookLines(file, "2026-06-30T08:00:00Z", rowsOfASheet, HEADERS)) {
            for (int i = 1; i <= lines; i++) {
                book.line(List.of(
                        new Cell.Text("XS-" + i),
                        i % 2 == 0 ? new Cell.Numeric(13812345678.0) : new Cell.Text(""),
                        new Cell.Day(LocalDate.of(2024, 3, 5))));
                if (i == 1) {
                    book.blankLine();
                }
            }
        }
        return file;
    }

    @Test
    void titleBlankRowHeaderThenTypedData() throws IOException {
        try (InputStream in = Files.newInputStream(write(100, 2));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("客户表");
            assertEquals("销售部客户登记表", sheet.getRow(0).getCell(0).getStringCellValue());
            assertNull(sheet.getRow(1));
            assertEquals("联系电话", sheet.getRow(2).getCell(1).getStringCellValue());
            assertEquals("XS-1", sheet.getRow(3).getCell(0).getStringCellValue());
            assertNull(sheet.getRow(3).getCell(1), "an empty cell is not written");
            assertNull(sheet.getRow(4), "the blank line");
            XSSFCell phone = sheet.getRow(5).getCell(1);
            assertEquals(CellType.NUMERIC, phone.getCellType());
            assertEquals("13812345678", phone.getRawValue());
            XSSFCell day = sheet.getRow(5).getCell(2);
            assertTrue(DateUtil.isCellDateFormatted(day));
            assertEquals(
                    LocalDate.of(2024, 3, 5), day.getLocalDateTimeCellValue().toLocalDate());
        }
    }

    @Test
    void aFullSheetGoesOnInTheNext() throws IOException {
        try (InputStream in = Files.newInputStream(write(10, 20));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals(3, book.getNumberOfSheets());
            assertEquals("客户表2", book.getSheetName(1));
            assertEquals("客户代码", book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue());
            int lines = 0;
            for (int i = 0; i < 3; i++) {
                assertTrue(book.getSheetAt(i).getLastRowNum() < 10);
                lines += book.getSheetAt(i).getPhysicalNumberOfRows() - 2;
            }
            assertEquals(20, lines);
        }
    }

    @Test
    void theZipHoldsNoTimesAndNothingCompressed() throws IOException {
        try (ZipFile zip = new ZipFile(write(100, 3).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
                assertEquals(LocalDate.of(1980, 2, 1), entry.getTimeLocal().toLocalDate(), entry.getName());
                assertNull(entry.getExtra(), entry.getName());
            }
        }
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "no temporary file is left");
        }
    }

    /** The digits Excel writes, whatever the Java version makes of a double. */
    @Test
    void numbersHaveAtMostSeventeenDigits() {
        assertEquals("13812345678", SteadyWorkbook.digits(13812345678.0));
        assertEquals("45356", SteadyWorkbook.digits(45356));
        assertEquals("0.5", SteadyWorkbook.digits(0.5));
        assertEquals("9.1310104296354906E+17", SteadyWorkbook.digits(Double.parseDouble("913101042963549000")));
    }
}
