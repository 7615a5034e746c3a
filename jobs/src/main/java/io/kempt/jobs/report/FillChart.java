package io.kempt.jobs.report;

import java.util.HexFormat;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A native chart of how full each column is: a bar a column, in the file's order from the top. */
final class FillChart {
    private static final int LEAST_ROWS = 12;
    private static final int RIGHT = 6;

    private final XSSFSheet sheet;
    private final XSSFSheet data;

    /** @param data the sheet that holds names and shares */
    FillChart(XSSFSheet sheet, XSSFSheet data) {
        this.sheet = sheet;
        this.data = data;
    }

    void draw(String title, CellRangeAddress names, CellRangeAddress shares, int top, int bars) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int bottom = top + Math.max(LEAST_ROWS, bars + 5);
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, RIGHT, bottom);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFCategoryAxis columns = chart.createCategoryAxis(AxisPosition.LEFT);
        columns.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis filled = chart.createValueAxis(AxisPosition.BOTTOM);
        filled.setMinimum(0);
        filled.setMaximum(1);
        filled.setNumberFormat("0%");
        XDDFBarChartData all = (XDDFBarChartData) chart.createData(ChartTypes.BAR, columns, filled);
        all.setBarDirection(BarDirection.BAR);
        all.setGapWidth(40);
        all.setVaryColors(false);
        XDDFChartData.Series series = all.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(data, names),
                XDDFDataSourcesFactory.fromNumericCellRange(data, shares));
        series.setTitle(title, null);
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(Role.BAR))));
        chart.plot(all);
    }
}
