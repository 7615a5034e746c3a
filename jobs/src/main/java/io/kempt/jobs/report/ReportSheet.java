package io.kempt.jobs.report;

import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.model.Lang;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** What all sheets of the workbook have in common: their head and their page. */
final class ReportSheet {
    /** Sheets with one table have its header here: below the title, the line about the run, and a blank row. */
    static final int HEADER_ROW = 3;

    private ReportSheet() {}

    /** Writes the title, and what the figures rest on. */
    static void head(SheetPen pen, int column, Text title, ReportRequest request) {
        pen.line(0, column, title.in(request.lang()), Role.TITLE);
        pen.row(0).setHeightInPoints(30);
        pen.line(1, column, basis(request), Role.META);
    }

    /** As-of date, currency, filters and run in one line. */
    static String basis(ReportRequest request) {
        Lang lang = request.lang();
        StringBuilder line = new StringBuilder();
        line.append(Text.AS_OF.in(lang)).append(' ').append(request.asOf());
        if (!request.currency().isEmpty()) {
            line.append("  ·  ").append(Text.CURRENCY.in(lang)).append(' ').append(request.currency());
        }
        request.rfm().map(RfmResult::settings).ifPresent(settings -> {
            List<String> counted = settings.counted();
            line.append("  ·  ").append(Text.COUNTED.in(lang)).append(' ');
            line.append(counted.isEmpty() ? Text.ALL_STATUSES.in(lang) : String.join(", ", counted));
        });
        return line.append("  ·  ")
                .append(Text.RUN.in(lang))
                .append(' ')
                .append(request.runId())
                .toString();
    }

    /** Landscape A4, as wide as the page, with the header repeated and the pages numbered. */
    static void page(Sheet sheet, int repeatedRows, ReportRequest request) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, repeatedRows - 1, -1, -1));
        sheet.getFooter().setLeft(Text.REPORT.in(request.lang()) + " · " + request.runId());
        sheet.getFooter().setRight(Text.PAGE.in(request.lang()));
    }
}
