package io.kempt.jobs.report;

import io.kempt.rules.model.Lang;
import java.util.HexFormat;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The native charts of the funnel sheet; both are horizontal bars with the first stage on top. */
final class FunnelChart {
    private final XSSFSheet sheet;
    private final PrintedTable stages;
    private final Lang lang;

    FunnelChart(XSSFSheet sheet, PrintedTable stages, Lang lang) {
        this.sheet = sheet;
        this.stages = stages;
        this.lang = lang;
    }

    /** Bars centred by an invisible series, whose values stand in the column {@code spacers}. */
    void funnel(int top, int bottom, int spacers) {
        XSSFChart chart = chart(0, 6, top, bottom, Text.FUNNEL_CHART);
        XDDFBarChartData bars = bars(chart, BarGrouping.STACKED);
        bars.setOverlap((byte) 100);
        int last = stages.nextRow() - 1;
        XDDFChartData.Series spacer = bars.addSeries(names(last), numbers(spacers, last));
        spacer.setTitle(Text.SPACER.in(lang), null);
        XDDFChartData.Series entered = bars.addSeries(names(last), numbers(stages.column("funnel-entered"), last));
        entered.setTitle(header("funnel-entered"), null);
        chart.plot(bars);
        hide(spacer);
        paint(entered);
        CTPlotArea area = chart.getCTChart().getPlotArea();
        showValues(area.getBarChartArray(0).getSerArray(1), "#,##0", "FFFFFF");
        area.getBarChartArray(0).getSerArray(0).addNewDLbls().addNewDelete().setVal(true);
    }

    /** How many of the decided deals went on from each open stage. */
    void conversion(int top, int bottom) {
        XSSFChart chart = chart(6, 12, top, bottom, Text.STEP_CHART);
        XDDFBarChartData bars = bars(chart, BarGrouping.CLUSTERED);
        bars.getValueAxes().get(0).setMaximum(1);
        int last = stages.nextRow() - 2;
        XDDFChartData.Series step = bars.addSeries(names(last), numbers(stages.column("funnel-step-decided"), last));
        step.setTitle(header("funnel-step-decided"), null);
        chart.plot(bars);
        paint(step);
        showValues(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0), "0.0%", Role.INK);
    }

    private String header(String column) {
        return stages.table()
                .columns()
                .get(stages.table().index(column))
                .header()
                .in(lang);
    }

    private XSSFChart chart(int left, int right, int top, int bottom, Text title) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title.in(lang));
        chart.setTitleOverlay(false);
        style(
                chart.getCTChart()
                        .getTitle()
                        .getTx()
                        .getRich()
                        .getPArray(0)
                        .getRArray(0)
                        .addNewRPr(),
                1200,
                Role.ACCENT);
        // The spacers stand in a hidden column, which is plotted only when asked for.
        if (!chart.getCTChart().isSetPlotVisOnly()) {
            chart.getCTChart().addNewPlotVisOnly();
        }
        chart.getCTChart().getPlotVisOnly().setVal(false);
        return chart;
    }

    private static XDDFBarChartData bars(XSSFChart chart, BarGrouping grouping) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setVisible(false);
        values.setMinimum(0);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(grouping);
        bars.setGapWidth(30);
        bars.setVaryColors(false);
        return bars;
    }

    private XDDFCategoryDataSource names(int last) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0, last));
    }

    private XDDFNumericalDataSource<Double> numbers(int column, int last) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column, last));
    }

    private CellRangeAddress range(int column, int last) {
        return new CellRangeAddress(stages.firstRow(), last, column, column);
    }

    private static void hide(XDDFChartData.Series series) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFNoFillProperties());
        shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        series.setShapeProperties(shape);
    }

    private static void paint(XDDFChartData.Series series) {
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(Role.BAR))));
    }

    /** Bold text of a size in hundredths of a point. */
    private static void style(CTTextCharacterProperties text, int size, String rgb) {
        text.setSz(size);
        text.setB(true);
        text.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(rgb));
    }

    private static void showValues(CTBarSer series, String pattern, String rgb) {
        CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        labels.addNewNumFmt().setFormatCode(pattern);
        labels.getNumFmt().setSourceLinked(false);
        CTTextBody body = labels.addNewTxPr();
        body.addNewBodyPr();
        style(body.addNewP().addNewPPr().addNewDefRPr(), 1000, rgb);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
