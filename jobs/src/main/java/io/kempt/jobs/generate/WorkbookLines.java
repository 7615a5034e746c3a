package io.kempt.jobs.generate;

import io.kempt.rules.generate.Cell;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook as a sales department keeps it: a title in the first row, an empty row, the header, then the data, with
 * real dates. A sheet that is full goes on in the next one, with its own header.
 */
final class WorkbookLines implements LineWriter {
    /** Excel has 1,048,576 rows on a sheet. */
    static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 200;
    private static final int COLUMN_WIDTH = 18 * 256;
    private static final String TITLE = "销售部客户登记表";

    private final Path file;
    private final String created;
    private final int rowsOfASheet;
    private final List<String> headers;
    private final SXSSFWorkbook workbook = new SteadyWorkbook(ROWS_IN_MEMORY);
    /** Set on every other cell: without it POI makes a new style object whenever it looks at one. */
    private final CellStyle plainStyle;

    private final CellStyle dateStyle;
    private final CellStyle headerStyle;
    private Sheet sheet;
    private int nextRow;

    /**
     * @param created the workbook's creation time in its properties, ISO 8601
     * @param rowsOfASheet after how many rows the next sheet begins
     */
    WorkbookLines(Path file, String created, int rowsOfASheet, List<String> headers) {
        this.file = file;
        this.created = created;
        this.rowsOfASheet = rowsOfASheet;
        this.headers = headers;
        this.plainStyle = workbook.getCellStyleAt(0);
        this.dateStyle = workbook.createCellStyle();
        this.dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        Font bold = workbook.createFont();
        bold.setBold(true);
        this.headerStyle = workbook.createCellStyle();
        this.headerStyle.setFont(bold);
        this.sheet = newSheet("客户表");
    }

    private Sheet newSheet(String name) {
        Sheet created = workbook.createSheet(name);
        for (int i = 0; i < headers.size(); i++) {
            created.setColumnWidth(i, COLUMN_WIDTH);
        }
        org.apache.poi.ss.usermodel.Cell title = created.createRow(0).createCell(0);
        title.setCellValue(TITLE);
        title.setCellStyle(headerStyle);
        Row header = created.createRow(2);
        for (int i = 0; i < headers.size(); i++) {
            org.apache.poi.ss.usermodel.Cell cell = header.createCell(i);
            cell.setCellValue(headers.get(i));
            cell.setCellStyle(headerStyle);
        }
        nextRow = 3;
        return created;
    }

    @Override
    public void line(List<Cell> cells) {
        if (nextRow >= rowsOfASheet) {
            sheet = newSheet("客户表" + (workbook.getNumberOfSheets() + 1));
        }
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < cells.size(); i++) {
            fill(row, i, cells.get(i));
        }
    }

    private void fill(Row row, int column, Cell cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        org.apache.poi.ss.usermodel.Cell target = row.createCell(column);
        target.setCellStyle(cell instanceof Cell.Day ? dateStyle : plainStyle);
        if (cell instanceof Cell.Day day) {
            target.setCellValue(day.day());
        } else if (cell instanceof Cell.Numeric number) {
            target.setCellValue(number.value());
        } else {
            target.setCellValue(cell.text());
        }
    }

    @Override
    public void blankLine() {
        nextRow++;
    }

    @Override
    public void close() throws IOException {
        Path compressed = file.resolveSibling(file.getFileName() + ".zip");
        try (workbook) {
            describe();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(compressed))) {
                workbook.write(out);
            }
            StoredZip.copy(compressed, file);
        } finally {
            Files.deleteIfExists(compressed);
        }
    }

    private void describe() {
        POIXMLProperties.CoreProperties properties =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Kempt");
        try {
            properties.setCreated(created);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("not a time in ISO 8601: " + created, e);
        }
    }
}
