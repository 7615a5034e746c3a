package io.kempt.jobs.write;

import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as an Excel workbook, streamed. Every cell is text, so that no value changes: codes keep their zeros and long
 * numbers their digits. What does not fit on one sheet goes on on the next.
 */
public final class XlsxTable implements TableOutput {
    /** Rows that POI keeps in memory. */
    private static final int WINDOW = 100;

    private static final SpreadsheetVersion EXCEL = SpreadsheetVersion.EXCEL2007;

    private final OutputFile file;
    private final Path name;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final CellStyle text;
    private String[] header = {};
    private SXSSFSheet sheet;
    private int rows;

    private XlsxTable(OutputFile file, Path name) {
        this.file = file;
        this.name = name;
        this.text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        this.sheet = workbook.createSheet("1");
    }

    /** Begins a workbook. */
    public static XlsxTable create(Path target) {
        return new XlsxTable(OutputFile.create(target), target);
    }

    /** Writes the header, which stays in view and comes again on further sheets. */
    public void header(String... names) {
        header = names.clone();
        write(names);
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void row(String... cells) {
        if (rows == EXCEL.getMaxRows()) {
            sheet = workbook.createSheet(Integer.toString(workbook.getNumberOfSheets() + 1));
            rows = 0;
            if (header.length > 0) {
                header(header);
            }
        }
        write(cells);
    }

    private void write(String[] cells) {
        if (cells.length > EXCEL.getMaxColumns()) {
            throw tooLarge("a row has " + cells.length + " cells, and Excel at most " + EXCEL.getMaxColumns());
        }
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].length() > EXCEL.getMaxTextLength()) {
                throw tooLarge("a cell of row " + rows + " has " + cells[i].length()
                        + " characters, and a cell of Excel at most " + EXCEL.getMaxTextLength());
            }
            if (!cells[i].isEmpty()) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(text);
                cell.setCellValue(cells[i]);
            }
        }
    }

    private StopException tooLarge(String problem) {
        return StopException.usage(name + " cannot be written: " + problem, "Write a CSV file instead (-o ….csv).");
    }

    @Override
    public void commit() {
        try {
            workbook.write(file.stream());
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
        file.commit();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException left) {
            throw OutputFile.failure(name, left);
        } finally {
            file.close();
        }
    }
}
