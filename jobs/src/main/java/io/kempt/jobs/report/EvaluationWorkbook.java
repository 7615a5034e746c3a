package io.kempt.jobs.report;

import io.kempt.jobs.request.EvaluationResult;
import io.kempt.jobs.request.EvaluationResult.Measure;
import io.kempt.jobs.request.EvaluationResult.Mistake;
import io.kempt.jobs.request.EvaluationResult.Threshold;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How good clusters are, as an Excel workbook: figures, the chart of thresholds, and the worst errors. */
public final class EvaluationWorkbook {
    private static final int LONGEST = 32_000;

    private final EvaluationResult result;
    private final Lang lang;
    private final XSSFWorkbook book;
    private final SheetStyles styles;

    private EvaluationWorkbook(EvaluationResult result, Lang lang, XSSFWorkbook book) {
        this.result = result;
        this.lang = lang;
        this.book = book;
        this.styles = new SheetStyles(book, lang);
    }

    /** Writes the workbook. @return where it stands */
    public static Path write(Path target, EvaluationResult result, Lang lang) {
        // POI stamps chart texts with the thread's language; the workbook has its own
        LocaleUtil.setUserLocale(lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        try (OutputFile out = OutputFile.create(target);
                XSSFWorkbook book = new XSSFWorkbook()) {
            CoreProperties properties = book.getProperties().getCoreProperties();
            properties.setCreator("Kempt");
            properties.setTitle(DuplicateWord.EVALUATION.in(lang));
            new EvaluationWorkbook(result, lang, book).fill();
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
        SheetPen summary = pen(DuplicateWord.SUMMARY);
        int row = figures(summary);
        errors(pen(DuplicateWord.ERRORS));
        if (!result.thresholds().isEmpty()) {
            thresholds(pen(DuplicateWord.THRESHOLDS));
            chart(row + 1);
        }
    }

    private SheetPen pen(DuplicateWord name) {
        Sheet sheet = book.createSheet(name.in(lang));
        sheet.setDisplayGridlines(false);
        return new SheetPen(sheet, styles);
    }

    private int figures(SheetPen pen) {
        pen.line(0, 0, DuplicateWord.EVALUATION.in(lang), Role.TITLE);
        pen.row(0).setHeightInPoints(30);
        int row = 2;
        header(pen, row++, DuplicateWord.VIEW, DuplicateWord.PRECISION, DuplicateWord.RECALL);
        pen.header(row - 1, 3, "F1", true);
        measure(pen, row++, DuplicateWord.BY_PAIRS, result.byPairs());
        measure(pen, row++, DuplicateWord.BY_CLUSTERS, result.byClusters());
        measure(pen, row++, DuplicateWord.BY_RECORDS, result.byRecords());
        row++;
        count(pen, row++, DuplicateWord.RECORDS, result.records());
        count(pen, row++, DuplicateWord.LARGEST_FOUND, result.largestFound());
        count(pen, row++, DuplicateWord.LARGEST_TRUE, result.largestTrue());
        count(pen, row++, DuplicateWord.MERGED, result.merged());
        count(pen, row++, DuplicateWord.SPLIT, result.split());
        for (String note : result.notes()) {
            pen.line(row++, 0, note, Role.NOTE);
        }
        pen.fitColumns();
        return row;
    }

    private void header(SheetPen pen, int row, DuplicateWord... names) {
        for (int i = 0; i < names.length; i++) {
            pen.header(row, i, names[i].in(lang), i > 0);
        }
    }

    private void measure(SheetPen pen, int row, DuplicateWord name, Measure measure) {
        pen.value(row, 0, name.in(lang), CellFormat.TEXT, Role.BODY);
        shares(pen, row, 1, measure.precision(), measure.recall(), measure.f1());
    }

    private static void shares(SheetPen pen, int row, int from, double... shares) {
        for (int i = 0; i < shares.length; i++) {
            pen.value(row, from + i, BigDecimal.valueOf(shares[i]), CellFormat.SHARE, Role.BODY);
        }
    }

    private void count(SheetPen pen, int row, DuplicateWord name, long count) {
        pen.value(row, 0, name.in(lang), CellFormat.TEXT, Role.BODY);
        pen.value(row, 1, BigDecimal.valueOf(count), CellFormat.COUNT, Role.BODY);
    }

    private void errors(SheetPen pen) {
        header(pen, 0, DuplicateWord.KIND, DuplicateWord.WRONG_PAIRS, DuplicateWord.PARTS);
        int row = 1;
        for (Mistake mistake : result.errors()) {
            DuplicateWord kind = mistake.kind().equals("merged-strangers") ? DuplicateWord.MERGED : DuplicateWord.SPLIT;
            pen.value(row, 0, kind.in(lang), CellFormat.TEXT, Role.BODY);
            pen.value(row, 1, BigDecimal.valueOf(mistake.pairs()), CellFormat.COUNT, Role.BODY);
            String parts =
                    mistake.parts().stream().map(part -> String.join(" ", part)).collect(Collectors.joining(" | "));
            pen.value(
                    row++,
                    2,
                    parts.length() > LONGEST ? parts.substring(0, LONGEST) + "…" : parts,
                    CellFormat.TEXT,
                    Role.BODY);
        }
        pen.sheet().createFreezePane(0, 1);
        pen.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, row - 1), 0, 2));
        pen.fitColumns();
    }

    private void thresholds(SheetPen pen) {
        header(pen, 0, DuplicateWord.THRESHOLD, DuplicateWord.PAIRS, DuplicateWord.PRECISION, DuplicateWord.RECALL);
        pen.header(0, 4, "F1", true);
        pen.header(0, 5, DuplicateWord.CHAINED.in(lang), true);
        pen.header(0, 6, DuplicateWord.CHAINED_LARGEST.in(lang), true);
        int row = 1;
        for (Threshold one : result.thresholds()) {
            pen.value(row, 0, String.format(Locale.ROOT, "%.3f", one.threshold()), CellFormat.TEXT, Role.BODY);
            pen.value(row, 1, BigDecimal.valueOf(one.pairs()), CellFormat.COUNT, Role.BODY);
            shares(
                    pen,
                    row,
                    2,
                    one.scored().precision(),
                    one.scored().recall(),
                    one.scored().f1(),
                    one.chained().f1());
            pen.value(row++, 6, BigDecimal.valueOf(one.largest()), CellFormat.COUNT, Role.BODY);
        }
        pen.sheet().createFreezePane(0, 1);
        pen.fitColumns();
    }

    private void chart(int top) {
        int last = result.thresholds().size();
        XSSFSheet data = book.getSheet(DuplicateWord.THRESHOLDS.in(lang));
        List<TrendChart.Line> lines = new ArrayList<>();
        String[] names = {
            DuplicateWord.PRECISION.in(lang), DuplicateWord.RECALL.in(lang), "F1", DuplicateWord.CHAINED.in(lang)
        };
        for (int i = 0; i < names.length; i++) {
            lines.add(new TrendChart.Line(names[i], new CellRangeAddress(1, last, 2 + i, 2 + i)));
        }
        new TrendChart(book.getSheet(DuplicateWord.SUMMARY.in(lang)), data)
                .draw(DuplicateWord.CHART.in(lang), top, new CellRangeAddress(1, last, 0, 0), lines);
    }
}
