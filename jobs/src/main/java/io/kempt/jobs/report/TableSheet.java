package io.kempt.jobs.report;

import io.kempt.rules.model.Lang;
import java.math.BigDecimal;

/** Sheets that are tables: customers, definitions, reconciliation. */
final class TableSheet {
    private final ReportTables tables;
    private final ReportRequest request;
    private final SheetPen pen;

    TableSheet(ReportTables tables, SheetPen pen) {
        this.tables = tables;
        this.request = tables.request();
        this.pen = pen;
    }

    /** One table with its header frozen and filtered. */
    void write(Text title, ReportTable table) {
        ReportSheet.head(pen, 0, title, request);
        PrintedTable printed = PrintedTable.print(pen, table, ReportSheet.HEADER_ROW, 0, request);
        finish(printed);
    }

    /** The sums of each input with their check, then the reasons. */
    void writeReconciliation() {
        ReportSheet.head(pen, 0, Text.RECONCILIATION, request);
        ReportTable summary = tables.table("reconciliation-summary");
        PrintedTable sums = PrintedTable.print(pen, summary, ReportSheet.HEADER_ROW, 0, request);
        int check = summary.columns().size();
        pen.header(sums.headerRow(), check, Text.CHECK.in(request.lang()), true);
        for (int row = sums.firstRow() + 1; row <= sums.nextRow(); row++) {
            String formula = sums.letter("in") + row + "-" + sums.letter("used") + row + "-" + sums.letter("excluded")
                    + row + "-" + sums.letter("unmatched") + row;
            pen.formula(row - 1, check, formula, BigDecimal.ZERO, CellFormat.COUNT, Role.BODY);
        }
        ReportTable reasons = tables.table("reconciliation");
        Lang lang = request.lang();
        pen.line(sums.nextRow() + 1, 0, reasons.title().in(lang), Role.SECTION);
        PrintedTable printed = PrintedTable.print(pen, reasons, sums.nextRow() + 2, 0, request);
        pen.sheet().setAutoFilter(printed.withHeader());
        pen.sheet().createFreezePane(0, ReportSheet.HEADER_ROW);
        pen.fitColumns();
        ReportSheet.page(pen.sheet(), ReportSheet.HEADER_ROW, request);
    }

    private void finish(PrintedTable printed) {
        pen.sheet().setAutoFilter(printed.withHeader());
        pen.sheet().createFreezePane(1, ReportSheet.HEADER_ROW + 1);
        pen.fitColumns();
        ReportSheet.page(pen.sheet(), ReportSheet.HEADER_ROW + 1, request);
    }
}
