package io.kempt.jobs.report;

import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The stages, the funnel as a chart, open deals apart, and the breakdowns. */
final class FunnelSheet {
    /** Rows that the charts take. */
    private static final int CHART_ROWS = 17;

    private final ReportTables tables;
    private final ReportRequest request;
    private final FunnelResult funnel;
    private final Lang lang;
    private final SheetPen pen;
    private final XSSFSheet sheet;

    FunnelSheet(ReportTables tables, FunnelResult funnel, XSSFSheet sheet, SheetStyles styles) {
        this.tables = tables;
        this.request = tables.request();
        this.funnel = funnel;
        this.lang = request.lang();
        this.sheet = sheet;
        this.pen = new SheetPen(sheet, styles);
    }

    void write() {
        ReportSheet.head(pen, 0, Text.FUNNEL_TITLE, request);
        funnel.leak().ifPresent(stage -> pen.line(2, 0, Highlights.leak(stage, lang), Role.SECTION));
        pen.row(2).setHeightInPoints(26);
        PrintedTable stages =
                PrintedTable.print(pen, tables.table("funnel-stages"), ReportSheet.HEADER_ROW, 0, request);
        sheet.setAutoFilter(stages.withHeader());
        sheet.createFreezePane(1, ReportSheet.HEADER_ROW + 1);
        emphasise(stages);
        int chartRow = stages.nextRow() + 1;
        charts(stages, chartRow);
        int next = table("funnel-open", chartRow + CHART_ROWS + 1);
        next = table("funnel-owners", next + 1);
        table("funnel-sources", next + 1);
        pen.fitColumns();
        ReportSheet.page(sheet, ReportSheet.HEADER_ROW + 1, request);
    }

    private int table(String name, int row) {
        ReportTable table = tables.table(name);
        pen.line(row, 0, table.title().in(lang), Role.SECTION);
        return PrintedTable.print(pen, table, row + 1, 0, request).nextRow();
    }

    private void emphasise(PrintedTable stages) {
        SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule bar = rules.createConditionalFormattingRule(SheetStyles.colour("A9C8DD"));
        rules.addConditionalFormatting(new CellRangeAddress[] {stages.cells("funnel-cumulative")}, bar);
        ColourScale.add(sheet, stages.cells("funnel-step-decided"), "F5D5BF", "FFFFFF");
    }

    private void charts(PrintedTable stages, int row) {
        int spacers = stages.table().columns().size() + 1;
        spacers(stages, spacers);
        FunnelChart chart = new FunnelChart(sheet, stages, lang);
        chart.funnel(row, row + CHART_ROWS, spacers);
        chart.conversion(row, row + CHART_ROWS);
    }

    /**
     * Excel's own funnel chart needs a schema that POI lacks; a stacked bar is centred by an invisible series that is half
     * of what is missing to the widest bar. Its cells are formulas in a hidden column.
     */
    private void spacers(PrintedTable stages, int column) {
        String all = stages.range("funnel-entered").replaceAll("([A-Z]+)", "\\$$1\\$");
        BigDecimal most = BigDecimal.ZERO;
        int entered = stages.table().index("funnel-entered");
        for (int row = 0; row < stages.table().rows(); row++) {
            most = most.max((BigDecimal) stages.table().value(row, entered));
        }
        pen.header(stages.headerRow(), column, Text.SPACER.in(lang), true);
        for (int row = 0; row < stages.table().rows(); row++) {
            BigDecimal value = (BigDecimal) stages.table().value(row, entered);
            BigDecimal spacer = most.subtract(value).divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
            String own = stages.letter("funnel-entered") + (stages.firstRow() + row + 1);
            String formula = "(MAX(" + all + ")-" + own + ")/2";
            pen.formula(stages.firstRow() + row, column, formula, spacer, CellFormat.DAYS, Role.BODY);
        }
        sheet.setColumnHidden(column, true);
    }
}
