package io.kempt.jobs.report;

import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The segments with their totals, the heat map of R and F, and the limits of the scores. */
final class RfmSheet {
    private final ReportTables tables;
    private final ReportRequest request;
    private final RfmResult rfm;
    private final Lang lang;
    private final SheetPen pen;

    RfmSheet(ReportTables tables, RfmResult rfm, SheetPen pen) {
        this.tables = tables;
        this.request = tables.request();
        this.rfm = rfm;
        this.lang = request.lang();
        this.pen = pen;
    }

    void write() {
        ReportSheet.head(pen, 0, Text.RFM_TITLE, request);
        PrintedTable segments =
                PrintedTable.print(pen, tables.table("rfm-segments"), ReportSheet.HEADER_ROW, 0, request);
        pen.sheet().setAutoFilter(segments.withHeader());
        pen.sheet().createFreezePane(1, ReportSheet.HEADER_ROW + 1);
        totals(segments);
        dataBars(segments);
        int next = heatMap(segments.nextRow() + 2);
        next = thresholds(next + 1);
        for (Label warning : rfm.warnings()) {
            pen.line(next++, 0, "•  " + warning.in(lang), Role.NOTE);
        }
        pen.fitColumns();
        ReportSheet.page(pen.sheet(), ReportSheet.HEADER_ROW + 1, request);
    }

    private void totals(PrintedTable segments) {
        int row = segments.nextRow();
        for (int column = 0; column < segments.table().columns().size(); column++) {
            pen.value(row, column, column == 0 ? Text.TOTAL.in(lang) : "", CellFormat.TEXT, Role.TOTAL);
        }
        BigDecimal one = rfm.customers().isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE;
        BigDecimal paid = rfm.revenue().signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        sum(segments, "customers", BigDecimal.valueOf(rfm.customers().size()), CellFormat.COUNT);
        sum(segments, "customer-share", one, CellFormat.SHARE);
        sum(segments, "orders", BigDecimal.valueOf(rfm.orders()), CellFormat.COUNT);
        sum(segments, "revenue", rfm.revenue(), CellFormat.MONEY);
        sum(segments, "revenue-share", paid, CellFormat.SHARE);
        String orders = segments.letter("orders") + (row + 1);
        String formula = "IF(" + orders + "=0,0," + segments.letter("revenue") + (row + 1) + "/" + orders + ")";
        pen.formula(
                row,
                segments.column("average-order-value"),
                formula,
                rfm.averageOrderValue().orElse(BigDecimal.ZERO),
                CellFormat.MONEY,
                Role.TOTAL);
    }

    /** SUBTOTAL follows the filter, so the total is always that of the rows shown. */
    private void sum(PrintedTable table, String column, BigDecimal cached, CellFormat format) {
        String formula = "SUBTOTAL(9," + table.range(column) + ")";
        pen.formula(table.nextRow(), table.column(column), formula, cached, format, Role.TOTAL);
    }

    private void dataBars(PrintedTable segments) {
        SheetConditionalFormatting rules = pen.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule bar = rules.createConditionalFormattingRule(SheetStyles.colour("A9C8DD"));
        rules.addConditionalFormatting(new CellRangeAddress[] {segments.cells("revenue")}, bar);
    }

    /** Stands under the segments' numbers, whose columns are of like width. */
    private int heatMap(int row) {
        ReportTable matrix = tables.table("rfm-matrix");
        pen.line(row, 0, matrix.title().in(lang), Role.SECTION);
        PrintedTable printed = PrintedTable.print(pen, matrix, row + 1, 1, request);
        int bins = matrix.rows();
        CellRangeAddress cells = new CellRangeAddress(printed.firstRow(), printed.nextRow() - 1, 2, 1 + bins);
        matrixTotals(printed, matrix);
        ColourScale.add(pen.sheet(), cells, "FFFFFF", "6FA8C9");
        return printed.nextRow() + 2;
    }

    private void matrixTotals(PrintedTable printed, ReportTable matrix) {
        int bins = matrix.rows();
        int totalColumn = 2 + bins;
        pen.header(printed.headerRow(), totalColumn, Text.TOTAL.in(lang), true);
        pen.value(printed.nextRow(), 1, Text.TOTAL.in(lang), CellFormat.TEXT, Role.TOTAL);
        for (int i = 0; i < bins; i++) {
            long across = 0;
            long down = 0;
            for (int j = 0; j < bins; j++) {
                across += count(matrix, i, j + 1);
                down += count(matrix, j, i + 1);
            }
            int row = printed.firstRow() + i;
            String column = CellReference.convertNumToColString(2 + i);
            sum(row, totalColumn, "C" + (row + 1) + ":" + last(bins) + (row + 1), across);
            sum(printed.nextRow(), 2 + i, column + (printed.firstRow() + 1) + ":" + column + printed.nextRow(), down);
        }
        String all = "C" + (printed.firstRow() + 1) + ":" + last(bins) + printed.nextRow();
        sum(printed.nextRow(), totalColumn, all, rfm.customers().size());
    }

    private static String last(int bins) {
        return CellReference.convertNumToColString(1 + bins);
    }

    private static long count(ReportTable matrix, int row, int column) {
        return ((BigDecimal) matrix.value(row, column)).longValueExact();
    }

    private void sum(int row, int column, String range, long cached) {
        pen.formula(row, column, "SUM(" + range + ")", BigDecimal.valueOf(cached), CellFormat.COUNT, Role.TOTAL);
    }

    private int thresholds(int row) {
        ReportTable limits = tables.table("rfm-thresholds");
        pen.line(row, 0, limits.title().in(lang), Role.SECTION);
        return PrintedTable.print(pen, limits, row + 1, 0, request).nextRow() + 1;
    }
}
