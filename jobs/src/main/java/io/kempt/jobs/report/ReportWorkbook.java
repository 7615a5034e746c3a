package io.kempt.jobs.report;

import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A report as one Excel workbook: overview, RFM, customers, funnel, definitions, reconciliation. Its properties carry the
 * as-of date instead of the time of writing, so that two runs over the same data can be compared.
 */
public final class ReportWorkbook {
    /** Longer sheets are streamed to disk row by row instead of being held in memory. */
    private static final int STREAMED_FROM = 10_000;

    /** Rows held in memory while streaming. */
    private static final int WINDOW = 200;

    /** Excel ends at row 1,048,576; the head of the sheet needs some. */
    private static final int MOST_ROWS = 1_048_000;

    private final ReportTables tables;
    private final ReportRequest request;
    private final Lang lang;
    private final int streamedFrom;
    private final int mostRows;

    public ReportWorkbook(ReportTables tables) {
        this(tables, STREAMED_FROM, MOST_ROWS);
    }

    ReportWorkbook(ReportTables tables, int streamedFrom, int mostRows) {
        this.streamedFrom = streamedFrom;
        this.mostRows = mostRows;
        this.tables = tables;
        this.request = tables.request();
        this.lang = request.lang();
    }

    /** Writes to a file, over what is there. */
    public void write(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            write(out);
        }
    }

    /** Writes to a stream, which stays open. */
    public void write(OutputStream out) throws IOException {
        // POI stamps chart texts with the thread's language; the report has its own
        LocaleUtil.setUserLocale(lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            describe(book);
            SheetStyles styles = new SheetStyles(book, lang);
            new OverviewSheet(tables, pen(book, Text.OVERVIEW, styles)).write();
            request.rfm().ifPresent(result -> {
                new RfmSheet(tables, result, pen(book, Text.RFM, styles)).write();
                customerSheets(book, result.customers().size());
            });
            request.funnel()
                    .ifPresent(result ->
                            new FunnelSheet(tables, result, book.createSheet(Text.FUNNEL.in(lang)), styles).write());
            new TableSheet(tables, pen(book, Text.DEFINITIONS, styles))
                    .write(Text.DEFINITIONS, tables.table("definitions"));
            new TableSheet(tables, pen(book, Text.RECONCILIATION, styles)).writeReconciliation();
            finish(book, styles, out);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    private SheetPen pen(XSSFWorkbook book, Text name, SheetStyles styles) {
        return new SheetPen(book.createSheet(name.in(lang)), styles);
    }

    /** Only takes their places in the order of sheets: they are filled last, since they may be streamed. */
    private void customerSheets(XSSFWorkbook book, int customers) {
        for (int from = 0; from == 0 || from < customers; from += mostRows) {
            book.createSheet(customerSheet(from));
        }
    }

    private String customerSheet(int from) {
        String name = Text.RFM_CUSTOMERS.in(lang);
        return from == 0 ? name : name + " " + (from / mostRows + 1);
    }

    private void finish(XSSFWorkbook book, SheetStyles styles, OutputStream out) throws IOException {
        int customers = request.rfm().map(result -> result.customers().size()).orElse(0);
        if (customers <= streamedFrom) {
            for (int from = 0; request.rfm().isPresent() && (from == 0 || from < customers); from += mostRows) {
                customers(book.getSheet(customerSheet(from)), styles, from);
            }
            book.write(out);
            return;
        }
        try (SXSSFWorkbook stream = new SXSSFWorkbook(book, WINDOW, true)) {
            for (int from = 0; from < customers; from += mostRows) {
                customers(stream.getSheet(customerSheet(from)), styles, from);
            }
            stream.write(out);
        }
    }

    private void customers(Sheet sheet, SheetStyles styles, int from) {
        ReportTable all = tables.table("rfm-customers");
        ReportTable part = all.rows() <= mostRows ? all : all.part(from, Math.min(all.rows(), from + mostRows));
        new TableSheet(tables, new SheetPen(sheet, styles)).write(Text.RFM_CUSTOMERS, part);
    }

    private void describe(XSSFWorkbook book) {
        CoreProperties properties = book.getProperties().getCoreProperties();
        Optional<Date> asOf = Optional.of(
                Date.from(request.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(asOf);
        properties.setModified(asOf);
        properties.setCreator("Kempt");
        properties.setLastModifiedByUser("Kempt");
        properties.setTitle(Text.REPORT.in(lang) + " " + request.asOf());
    }
}
