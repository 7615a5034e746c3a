package io.kempt.jobs.report;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Where a table stands in a sheet.
 *
 * @param headerRow from 0
 * @param left the first column, from 0
 */
record PrintedTable(ReportTable table, int headerRow, int left) {

    /** Writes a header and all rows. */
    static PrintedTable print(SheetPen pen, ReportTable table, int headerRow, int left, ReportRequest request) {
        int columns = table.columns().size();
        for (int i = 0; i < columns; i++) {
            ReportColumn column = table.columns().get(i);
            pen.header(headerRow, left + i, column.header().in(request.lang()), column.format() != CellFormat.TEXT);
        }
        pen.row(headerRow).setHeightInPoints(30);
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < columns; i++) {
                pen.value(
                        headerRow + 1 + row,
                        left + i,
                        table.value(row, i),
                        table.columns().get(i).format(),
                        Role.BODY);
            }
        }
        return new PrintedTable(table, headerRow, left);
    }

    int firstRow() {
        return headerRow + 1;
    }

    /** The row under the last one. */
    int nextRow() {
        return headerRow + 1 + table.rows();
    }

    int column(String id) {
        return left + table.index(id);
    }

    /** A column's name in the sheet, such as {@code C}. */
    String letter(String id) {
        return CellReference.convertNumToColString(column(id));
    }

    /** A column's cells without its header, such as {@code C5:C14}. */
    String range(String id) {
        return letter(id) + (firstRow() + 1) + ":" + letter(id) + nextRow();
    }

    CellRangeAddress cells(String id) {
        return CellRangeAddress.valueOf(range(id));
    }

    CellRangeAddress withHeader() {
        int right = left + table.columns().size() - 1;
        return new CellRangeAddress(headerRow, Math.max(headerRow + 1, nextRow() - 1), left, right);
    }
}
