package io.kempt.jobs.report;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A native chart of shares over runs: a line for each, from 0 to 100 %. */
final class TrendChart {
    private static final List<String> COLOURS = List.of(Role.ACCENT, Role.BAR, "C98B2B", "6B9E78", "9A6FB0", "B5544F");
    /** In rows of the sheet. */
    static final int HEIGHT = 18;

    private static final int COLUMNS = 9;

    private final XSSFSheet sheet;
    private final XSSFSheet data;

    /** @param data the sheet that holds runs and shares */
    TrendChart(XSSFSheet sheet, XSSFSheet data) {
        this.sheet = sheet;
        this.data = data;
    }

    /** A line. */
    record Line(String name, CellRangeAddress shares) {}

    void draw(String title, int top, CellRangeAddress runs, List<Line> lines) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, COLUMNS, top + HEIGHT);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis along = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setMinimum(0);
        up.setMaximum(1);
        up.setNumberFormat("0%");
        XDDFLineChartData all = (XDDFLineChartData) chart.createData(ChartTypes.LINE, along, up);
        all.setVaryColors(false);
        for (int i = 0; i < lines.size(); i++) {
            line(all, lines.get(i), runs, COLOURS.get(i % COLOURS.size()), i == 0);
        }
        chart.plot(all);
    }

    private void line(XDDFLineChartData all, Line line, CellRangeAddress runs, String colour, boolean main) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) all.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(data, runs),
                XDDFDataSourcesFactory.fromNumericCellRange(data, line.shares()));
        series.setTitle(line.name(), null);
        series.setSmooth(false);
        series.setMarkerStyle(main ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
        XDDFLineProperties stroke = new XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour))));
        stroke.setWidth(main ? 2.5 : 1.5);
        series.setLineProperties(stroke);
    }
}
