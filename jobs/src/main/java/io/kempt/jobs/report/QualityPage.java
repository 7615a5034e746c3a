package io.kempt.jobs.report;

import io.kempt.jobs.profile.Html;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Lang;
import io.kempt.rules.quality.KindQuality;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The quality report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
public final class QualityPage {
    private static final int BAR = 28;

    /** A page is to be read and mailed: longer tables stand in the workbook. */
    private static final int MOST_ROWS = 200;

    private static final int CHART_WIDTH = 640;
    private static final int CHART_HEIGHT = 140;

    private final QualityReport report;
    private final Lang lang;
    private final ReportTables tables;
    private final Html html = new Html();

    QualityPage(QualityReport report) {
        this.report = report;
        this.lang = report.lang();
        this.tables = ReportTables.of(report);
    }

    /** Writes the page. @return where it stands */
    public static Path write(Path target, QualityReport report) {
        byte[] page = new QualityPage(report).page().getBytes(StandardCharsets.UTF_8);
        try (OutputFile out = OutputFile.create(target)) {
            out.stream().write(page);
            out.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(target, broken);
        }
        return target;
    }

    String page() {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + (lang == Lang.ZH ? "zh" : "en")
                        + "\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"/>")
                .element("title", Text.QUALITY_REPORT.in(lang))
                .raw("<style>")
                .raw(Html.style())
                .raw("</style></head><body><main>")
                .element("h1", Text.QUALITY_REPORT.in(lang))
                .element("p", "shape", report.subject() + "  ·  " + ReportSheet.basis(tables.request()));
        report.outcome().kinds().stream().findFirst().ifPresent(this::tiles);
        table(Text.SUMMARY, "summary", Text.NO_VALUE);
        trend();
        table(Text.GATES, "gates", Text.NO_GATES);
        table(Text.CHANGES_TITLE, "changes", Text.NOTHING_CHANGED);
        table(Text.OWNERS_TITLE, "owners", Text.NO_VALUE);
        table(Text.SOURCES, "sources", Text.NO_VALUE);
        table(Text.FIELDS, "fields", Text.NO_VALUE);
        table(Text.FINDINGS, "findings", Text.NO_VALUE);
        table(Text.DEFINITIONS, "definitions", Text.NO_VALUE);
        return html.raw("</main></body></html>\n").toString();
    }

    /** The score and the measures of the first kind. */
    private void tiles(KindQuality kind) {
        html.element("h2", kind.kind().label().in(lang)).raw("<dl class=\"tiles\">");
        tile(Text.SCORE.in(lang), kind.total().score(report.outcome().settings().weights()));
        kind.total()
                .ratios()
                .forEach((measure, ratio) -> tile(measure.definition().name().in(lang), ratio.value()));
        html.raw("</dl>");
    }

    private void tile(String name, Optional<BigDecimal> share) {
        if (share.isPresent()) {
            html.raw("<div>")
                    .element("dt", name)
                    .element("dd", percent(share.get()))
                    .raw("</div>");
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    private void table(Text title, String name, Text empty) {
        ReportTable table = tables.table("quality-" + name);
        html.element("h2", title.in(lang));
        if (table.rows() == 0) {
            html.element("p", "facts", empty.in(lang));
            return;
        }
        html.raw("<div class=\"wide\"><table><thead><tr>");
        for (ReportColumn column : table.columns()) {
            boolean number = column.format() == CellFormat.COUNT || column.format() == CellFormat.SHARE;
            html.element("th", number ? "number" : "name", column.header().in(lang));
        }
        html.raw("</tr></thead><tbody>");
        int shown = Math.min(MOST_ROWS, table.rows());
        for (int row = 0; row < shown; row++) {
            html.raw("<tr>");
            for (int column = 0; column < table.columns().size(); column++) {
                cell(table.value(row, column), table.columns().get(column).format());
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>");
        if (shown < table.rows()) {
            html.element("p", "note", Text.MORE_ROWS.in(lang, table.rows() - shown));
        }
    }

    private void cell(Object value, CellFormat format) {
        if (!(value instanceof BigDecimal number)) {
            html.element("td", value.toString());
        } else if (format == CellFormat.SHARE) {
            html.raw("<td class=\"number\">")
                    .text(percent(number))
                    .raw(" ")
                    .bar(number.doubleValue(), BAR)
                    .raw("</td>");
        } else {
            html.element("td", "number", String.format(Locale.ROOT, "%,d", number.longValue()));
        }
    }

    /** The score of the first kind over the runs, as a line; nothing before the second run. */
    private void trend() {
        List<Ratio> scores = QualityTables.points(report.trend()).stream()
                .filter(point -> report.outcome().kinds().stream()
                        .limit(1)
                        .anyMatch(kind -> kind.kind().kind() == point.kind()))
                .map(point -> point.ratio("score"))
                .filter(score -> score.denominator() > 0)
                .toList();
        if (scores.size() < 2) {
            return;
        }
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            double x = (double) CHART_WIDTH * i / (scores.size() - 1);
            double y = CHART_HEIGHT
                    * (1 - (double) scores.get(i).numerator() / scores.get(i).denominator());
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            dots.append(String.format(Locale.ROOT, "<circle class=\"fill\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, y));
        }
        html.element("h2", Text.TREND.in(lang))
                .raw(String.format(
                        Locale.ROOT,
                        "<svg class=\"box\" width=\"100%%\" viewBox=\"-40 -10 %d %d\" role=\"img\">",
                        CHART_WIDTH + 60,
                        CHART_HEIGHT + 20));
        for (int share = 0; share <= 100; share += 50) {
            double y = CHART_HEIGHT * (1 - share / 100.0);
            html.raw(String.format(
                    Locale.ROOT,
                    "<line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke-width=\"0.3\"/><text x=\"-36\" y=\"%.1f\">%d%%</text>",
                    CHART_WIDTH,
                    y,
                    y,
                    y + 4,
                    share));
        }
        html.raw("<polyline class=\"trend\" points=\"" + points.toString().strip() + "\"/>")
                .raw(dots.toString())
                .raw("</svg>");
    }
}
