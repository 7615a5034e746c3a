package io.kempt.jobs.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes cells into a sheet and remembers how wide its columns must be. Rows and columns are counted from 0. */
final class SheetPen {
    private static final int LEAST_WIDTH = 9;
    private static final int MOST_WIDTH = 40;

    /** Headers break into lines, so they need no more than this. */
    private static final int HEADER_WIDTH = 13;

    /** Room at the sides of a cell and for the filter's arrow. */
    private static final int MARGIN = 3;

    private static final float LINE_POINTS = 14;

    private static final float ROW_POINTS = 17;

    /** The unit of column widths: 1/256 of a digit. */
    private static final int DIGIT = 256;

    private final Sheet sheet;
    private final SheetStyles styles;
    private final TreeMap<Integer, Integer> widths = new TreeMap<>();

    SheetPen(Sheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDefaultRowHeightInPoints(ROW_POINTS);
    }

    Sheet sheet() {
        return sheet;
    }

    SheetStyles styles() {
        return styles;
    }

    Row row(int row) {
        Row there = sheet.getRow(row);
        return there == null ? sheet.createRow(row) : there;
    }

    private Cell cell(int row, int column, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** Text that may run over the empty cells to its right, so it does not widen its column. */
    void line(int row, int column, String text, Role role) {
        cell(row, column, styles.text(role)).setCellValue(text);
    }

    void wrapped(int row, int column, String text, Role role) {
        cell(row, column, styles.wrapped(role, false)).setCellValue(text);
    }

    void header(int row, int column, String text, boolean right) {
        cell(row, column, styles.wrapped(Role.HEADER, right)).setCellValue(text);
        widen(column, Math.min(HEADER_WIDTH, CellWidth.of(text)));
    }

    /** A text, number or date in the format of its column; an empty text leaves the cell blank. */
    void value(int row, int column, Object value, CellFormat format, Role role) {
        if (value instanceof BigDecimal number) {
            String pattern = pattern(format, number);
            cell(row, column, styles.number(role, pattern)).setCellValue(number.doubleValue());
            widen(column, digits(number, pattern));
        } else if (value instanceof LocalDate date) {
            cell(row, column, styles.number(role, format.pattern())).setCellValue(date);
            widen(column, format.pattern().length());
        } else if (value.toString().isEmpty()) {
            cell(row, column, styles.text(role)).setBlank();
        } else {
            text(row, column, value.toString(), role);
        }
    }

    private void text(int row, int column, String text, Role role) {
        int width = CellWidth.of(text);
        boolean wraps = width > MOST_WIDTH;
        cell(row, column, wraps ? styles.wrapped(role, false) : styles.text(role))
                .setCellValue(text);
        widen(column, width);
        if (wraps) {
            // Excel fits the height of a row by itself, other programs and printing do not.
            float lines = (float) Math.ceil(width * 1.1 / MOST_WIDTH) * LINE_POINTS;
            row(row).setHeightInPoints(Math.max(row(row).getHeightInPoints(), lines));
        }
    }

    private static String pattern(CellFormat format, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return format == CellFormat.FIGURE && whole ? CellFormat.COUNT.pattern() : format.pattern();
    }

    private static int digits(BigDecimal number, String pattern) {
        int whole = Math.max(1, number.precision() - number.scale());
        int fraction = pattern.contains(".") ? 3 : 0;
        return whole + (whole - 1) / 3 + fraction + (number.signum() < 0 ? 1 : 0);
    }

    /** A live formula with the value it has now, for readers that do not compute. */
    void formula(int row, int column, String formula, BigDecimal cached, CellFormat format, Role role) {
        Cell cell = cell(row, column, styles.number(role, format.pattern()));
        cell.setCellFormula(formula);
        cell.setCellValue(cached.doubleValue());
        widen(column, digits(cached, format.pattern()));
    }

    private void widen(int column, int digits) {
        widths.merge(column, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, digits)), Math::max);
    }

    /** Sets the widths of all columns that were written. */
    void fitColumns() {
        widths.forEach((column, digits) -> sheet.setColumnWidth(column, (digits + MARGIN) * DIGIT));
    }

    /** Sets one column's width in digits. */
    void width(int column, int digits) {
        sheet.setColumnWidth(column, digits * DIGIT);
    }
}
