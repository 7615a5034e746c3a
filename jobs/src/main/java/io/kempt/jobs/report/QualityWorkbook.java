package io.kempt.jobs.report;

import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.Lang;
import io.kempt.rules.quality.KindQuality;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The quality report as an Excel workbook: a summary with the trend, and a sheet for each table. */
public final class QualityWorkbook {
    /** A line needs two points. */
    private static final int LEAST_RUNS = 2;

    private final QualityReport report;
    private final Lang lang;
    private final ReportTables tables;
    private final XSSFWorkbook book;
    private final SheetStyles styles;

    private QualityWorkbook(QualityReport report, XSSFWorkbook book) {
        this.report = report;
        this.lang = report.lang();
        this.tables = ReportTables.of(report);
        this.book = book;
        this.styles = new SheetStyles(book, lang);
    }

    /** Writes the workbook. @return where it stands */
    public static Path write(Path target, QualityReport report) {
        // POI stamps chart texts with the thread's language; the report has its own
        LocaleUtil.setUserLocale(report.lang() == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        try (OutputFile out = OutputFile.create(target);
                XSSFWorkbook book = new XSSFWorkbook()) {
            new QualityWorkbook(report, book).fill();
            book.write(out.stream());
            out.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(target, broken);
        } finally {
            LocaleUtil.resetUserLocale();
        }
        return target;
    }

    private void fill() {
        describe();
        SheetPen summary = pen(Text.SUMMARY);
        sheet(Text.FIELDS, Text.FIELDS, "fields");
        sheet(Text.SOURCES, Text.SOURCES, "sources");
        sheet(Text.OWNERS, Text.OWNERS_TITLE, "owners");
        sheet(Text.GATES, Text.GATES, "gates");
        sheet(Text.CHANGES, Text.CHANGES_TITLE, "changes");
        sheet(Text.FINDINGS, Text.FINDINGS, "findings");
        sheet(Text.TREND, Text.TREND, "trend");
        sheet(Text.DEFINITIONS, Text.DEFINITIONS, "definitions");
        summary(summary);
    }

    private SheetPen pen(Text name) {
        return new SheetPen(book.createSheet(name.in(lang)), styles);
    }

    private void sheet(Text name, Text title, String table) {
        new TableSheet(tables, pen(name)).write(title, tables.table("quality-" + table));
    }

    private void summary(SheetPen pen) {
        ReportRequest request = tables.request();
        ReportSheet.head(pen, 0, Text.QUALITY_REPORT, request);
        PrintedTable kinds =
                PrintedTable.print(pen, tables.table("quality-summary"), ReportSheet.HEADER_ROW, 0, request);
        int row = kinds.nextRow() + 1;
        row = section(pen, row, Text.GATES, Text.NO_GATES, tables.table("quality-gates"));
        row = trend(row);
        section(pen, row, Text.CHANGES_TITLE, Text.NOTHING_CHANGED, tables.table("quality-changes"));
        pen.sheet().createFreezePane(0, ReportSheet.HEADER_ROW);
        pen.fitColumns();
        ReportSheet.page(pen.sheet(), ReportSheet.HEADER_ROW, request);
    }

    /** The lines of a table as sentences. @return the row after them and a blank one */
    private int section(SheetPen pen, int top, Text title, Text empty, ReportTable table) {
        pen.line(top, 0, title.in(lang), Role.SECTION);
        int row = top + 1;
        if (table.rows() == 0) {
            pen.line(row++, 0, empty.in(lang), Role.NOTE);
        }
        for (int i = 0; i < table.rows(); i++) {
            List<String> parts = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                String text = table.value(i, column).toString();
                if (!text.isEmpty()) {
                    parts.add(text);
                }
            }
            pen.line(row++, 0, String.join("  ·  ", parts), Role.NOTE);
        }
        return row + 1;
    }

    /** The chart of the first kind, whose figures stand on the hidden last sheet. @return the row under it */
    private int trend(int top) {
        if (report.outcome().kinds().isEmpty()) {
            return top;
        }
        KindQuality first = report.outcome().kinds().get(0);
        List<QualityTables.Point> points = QualityTables.points(report.trend()).stream()
                .filter(point -> point.kind() == first.kind().kind())
                .toList();
        if (points.size() < LEAST_RUNS) {
            return top;
        }
        XSSFSheet data = book.createSheet(Text.TREND_DATA.in(lang));
        book.setSheetHidden(book.getSheetIndex(data), true);
        List<TrendChart.Line> lines = lines(new SheetPen(data, styles), points);
        new TrendChart(book.getSheet(Text.SUMMARY.in(lang)), data)
                .draw(
                        first.kind().label().in(lang) + ": " + Text.TREND_CHART.in(lang),
                        top,
                        new CellRangeAddress(1, points.size(), 0, 0),
                        lines);
        return top + TrendChart.HEIGHT + 1;
    }

    /** Writes the figures of the chart. @return its lines, the score first */
    private List<TrendChart.Line> lines(SheetPen pen, List<QualityTables.Point> points) {
        for (int row = 1; row <= points.size(); row++) {
            pen.value(row, 0, points.get(row - 1).run(), CellFormat.TEXT, Role.BODY);
        }
        ReportTable trend = tables.table("quality-trend");
        List<TrendChart.Line> lines = new ArrayList<>();
        for (ReportColumn column : trend.columns()) {
            if (column.format() == CellFormat.SHARE && points.stream().anyMatch(has(column.id()))) {
                int at = lines.size() + 1;
                pen.header(0, at, column.header().in(lang), true);
                for (int row = 1; row <= points.size(); row++) {
                    Optional<BigDecimal> share =
                            points.get(row - 1).ratio(column.id()).value();
                    pen.value(row, at, share.isPresent() ? share.get() : "", CellFormat.SHARE, Role.BODY);
                }
                lines.add(
                        new TrendChart.Line(column.header().in(lang), new CellRangeAddress(1, points.size(), at, at)));
            }
        }
        return lines;
    }

    private static Predicate<QualityTables.Point> has(String measure) {
        return point -> point.ratio(measure).denominator() > 0;
    }

    private void describe() {
        CoreProperties properties = book.getProperties().getCoreProperties();
        Optional<Date> asOf = Optional.of(
                Date.from(report.outcome().asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(asOf);
        properties.setModified(asOf);
        properties.setCreator("Kempt");
        properties.setTitle(Text.QUALITY_REPORT.in(lang));
    }
}
