package io.kempt.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a report, opened from a stream as a program would that got it by mail. */
final class ReportBook implements AutoCloseable {
    private final XSSFWorkbook book;

    ReportBook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    List<String> sheets() {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** The number below a name on a tile of the overview. */
    double tile(String name) {
        Sheet sheet = book.getSheet("Overview");
        for (Row row : sheet) {
            for (Cell cell : row) {
                Cell below = isText(cell, name) ? below(cell) : cell;
                if (below != cell && below.getCellType() == CellType.NUMERIC) {
                    return below.getNumericCellValue();
                }
            }
        }
        throw new AssertionError("there is no tile " + name);
    }

    /** The cell below, or the cell itself where there is none. */
    private static Cell below(Cell cell) {
        Row next = cell.getSheet().getRow(cell.getRowIndex() + 1);
        Cell below = next == null ? null : next.getCell(cell.getColumnIndex());
        return below == null ? cell : below;
    }

    private static boolean isText(Cell cell, String text) {
        return cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(text);
    }

    /** A table by its first two headers, down to the row whose first cell is blank. Numbers are without format. */
    CsvFile table(String sheet, String firstHeader, String secondHeader) {
        for (Row row : book.getSheet(sheet)) {
            for (Cell cell : row) {
                Cell right = row.getCell(cell.getColumnIndex() + 1);
                if (isText(cell, firstHeader) && right != null && isText(right, secondHeader)) {
                    return below(row, cell);
                }
            }
        }
        throw new AssertionError("there is no table with " + firstHeader + " and " + secondHeader);
    }

    private static CsvFile below(Row header, Cell first) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Cell at = first, cell = below(at); cell != at && !plain(cell).isEmpty(); at = cell, cell = below(at)) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Cell head : header) {
                Cell value = cell.getRow().getCell(head.getColumnIndex());
                values.put(plain(head), value == null ? "" : plain(value));
            }
            rows.add(values);
        }
        return new CsvFile(new ArrayList<>(rows.get(0).keySet()), rows);
    }

    private static String plain(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        double number = type == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN;
        if (number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return type == CellType.NUMERIC ? Double.toString(number) : new DataFormatter().formatCellValue(cell);
    }

    /** How many formulas there are, after each was computed again and compared with the value it was saved with. */
    int checkFormulas(double tolerance) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        check(cell, evaluator.evaluate(cell).getNumberValue(), tolerance);
                    }
                }
            }
        }
        return formulas;
    }

    private static void check(Cell cell, double computed, double tolerance) {
        double saved = cell.getNumericCellValue();
        if (!(Math.abs(saved - computed) <= tolerance)) {
            throw new AssertionError(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " ="
                    + cell.getCellFormula() + " was saved as " + saved + " but is " + computed);
        }
    }

    /** The values that a chart of a sheet shows in one of its series. */
    List<String> series(String sheet, int chart, int series) {
        List<XSSFChart> charts = charts(sheet);
        XDDFDataSource<?> values =
                charts.get(chart).getChartSeries().get(0).getSeries(series).getValuesData();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < values.getPointCount(); i++) {
            shown.add(Long.toString(
                    Math.round(Double.parseDouble(values.getPointAt(i).toString()))));
        }
        return shown;
    }

    List<XSSFChart> charts(String sheet) {
        XSSFSheet with = book.getSheet(sheet);
        return with.getDrawingPatriarch() == null
                ? List.of()
                : with.getDrawingPatriarch().getCharts();
    }
}
