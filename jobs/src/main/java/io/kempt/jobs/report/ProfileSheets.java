package io.kempt.jobs.report;

import io.kempt.jobs.profile.Word;
import io.kempt.jobs.request.FileProfile;
import io.kempt.rules.model.Lang;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.ColumnWording;
import io.kempt.rules.profile.OddityCount;
import io.kempt.rules.profile.PatternCount;
import io.kempt.rules.profile.TableProfile;
import io.kempt.rules.profile.ValueCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheets of a profile's workbook. Estimates are said to be such in the remarks, since a cell holds a number. */
final class ProfileSheets {
    private static final int HEADER = 2;

    /** Room for two lines. */
    private static final int HEAD_POINTS = 32;

    private static final List<Word> COLUMN_HEADS = List.of(
            Word.FILE,
            Word.COLUMN,
            Word.MEANING,
            Word.FILLED,
            Word.EMPTY_CELLS,
            Word.MISSING,
            Word.DISTINCT,
            Word.VALID,
            Word.SHORTEST,
            Word.MEAN_LENGTH,
            Word.LONGEST,
            Word.LEAST,
            Word.MEDIAN,
            Word.MOST,
            Word.OUTLIERS,
            Word.GIST,
            Word.REMARKS);

    /** Where the columns' sheet holds what the chart shows. */
    private static final int NAME_COLUMN = 1;

    private static final int FILL_COLUMN = 3;
    private static final int REMARKS_COLUMN = 16;
    private static final int REMARKS_WIDTH = 90;
    private static final float LINE_POINTS = 14;

    /** A chart with more bars cannot be read. */
    private static final int MOST_BARS = 40;

    private final List<FileProfile> files;
    private final Lang lang;

    ProfileSheets(List<FileProfile> files, Lang lang) {
        this.files = files;
        this.lang = lang;
    }

    void overview(SheetPen pen, XSSFSheet sheet, XSSFSheet columns) {
        title(pen, Word.PROFILE);
        List<Word> heads = List.of(
                Word.FILE,
                Word.READ_AS,
                Word.ROWS,
                Word.COLUMNS,
                Word.BLANK_ROWS,
                Word.DUPLICATE_ROWS,
                Word.RAGGED_ROWS,
                Word.FOOTERS,
                Word.NOTES);
        heads(pen, heads, 2);
        int row = HEADER;
        for (FileProfile file : files) {
            row++;
            TableProfile table = file.table();
            text(pen, row, 0, file.file());
            text(pen, row, 1, file.shape());
            count(pen, row, 2, table.rows());
            count(pen, row, 3, table.columns().size());
            count(pen, row, 4, table.blankRows());
            count(pen, row, 5, table.duplicateRows());
            count(pen, row, 6, table.shortRows() + table.longRows());
            count(pen, row, 7, file.footers());
            text(pen, row, 8, String.join("; ", file.notes()));
        }
        pen.line(row + 2, 0, Word.ESTIMATES.in(lang), Role.META);
        pen.line(row + 3, 0, Word.FENCES.in(lang), Role.META);
        int bars = Math.min(MOST_BARS, files.get(0).table().columns().size());
        if (bars > 0) {
            CellRangeAddress names = new CellRangeAddress(HEADER + 1, HEADER + bars, NAME_COLUMN, NAME_COLUMN);
            CellRangeAddress shares = new CellRangeAddress(HEADER + 1, HEADER + bars, FILL_COLUMN, FILL_COLUMN);
            String title = Word.FILL_CHART.in(lang) + ": " + files.get(0).file();
            new FillChart(sheet, columns).draw(title, names, shares, row + 5, bars);
        }
        pen.fitColumns();
        ProfileWorkbook.page(sheet, lang);
    }

    void columns(SheetPen pen) {
        title(pen, Word.COLUMNS);
        heads(pen, COLUMN_HEADS, 3);
        int row = HEADER;
        for (FileProfile file : files) {
            for (ColumnProfile column : file.table().columns()) {
                row++;
                column(pen, row, file.file(), column);
            }
        }
        finish(pen, row, COLUMN_HEADS.size());
        pen.width(REMARKS_COLUMN, REMARKS_WIDTH + 4);
        bars(pen.sheet(), new CellRangeAddress(HEADER + 1, Math.max(HEADER + 1, row), FILL_COLUMN, FILL_COLUMN));
    }

    private void column(SheetPen pen, int row, String file, ColumnProfile column) {
        ColumnWording wording = new ColumnWording(column, lang);
        text(pen, row, 0, file);
        text(pen, row, NAME_COLUMN, column.name());
        text(pen, row, 2, column.meaning().label().in(lang));
        share(pen, row, FILL_COLUMN, column.fillRate());
        count(pen, row, 4, column.blank());
        count(pen, row, 5, column.missing());
        count(pen, row, 6, column.distinct());
        if (column.judged() && column.filled() > 0) {
            share(pen, row, 7, column.valid());
        } else {
            text(pen, row, 7, "");
        }
        count(pen, row, 8, column.lengths().min());
        pen.value(row, 9, BigDecimal.valueOf(column.lengths().mean()), CellFormat.DAYS, Role.BODY);
        count(pen, row, 10, column.lengths().max());
        text(pen, row, 11, column.range().min());
        text(
                pen,
                row,
                12,
                column.range().quartiles().isEmpty()
                        ? ""
                        : column.range().quartiles().get(1));
        text(pen, row, 13, column.range().max());
        count(pen, row, 14, column.range().outliers());
        text(pen, row, 15, wording.gist());
        remarks(pen, row, column, wording.remarks());
    }

    /** One below the other, in a row high enough for all of them. */
    private void remarks(SheetPen pen, int row, ColumnProfile column, List<String> remarks) {
        List<String> lines = new ArrayList<>(remarks);
        if (column.distinctEstimated()) {
            lines.add(Word.DISTINCT.in(lang) + " ≈");
        }
        pen.wrapped(row, REMARKS_COLUMN, String.join("\n", lines), Role.BODY);
        int high = lines.stream()
                .mapToInt(line -> 1 + CellWidth.of(line) / REMARKS_WIDTH)
                .sum();
        float least = pen.row(row).getHeightInPoints();
        pen.row(row).setHeightInPoints(Math.max(least, high * LINE_POINTS));
    }

    void values(SheetPen pen) {
        title(pen, Word.VALUES);
        heads(pen, List.of(Word.FILE, Word.COLUMN, Word.KIND, Word.VALUE, Word.COUNT, Word.SHARE), 4);
        int row = HEADER;
        for (FileProfile file : files) {
            for (ColumnProfile column : file.table().columns()) {
                for (ValueCount value : column.top()) {
                    row++;
                    line(pen, row, file, column, Word.VALUE.in(lang), value.value(), value.count());
                }
                for (PatternCount form : column.patterns()) {
                    row++;
                    line(pen, row, file, column, Word.PATTERN.in(lang), form.pattern(), form.count());
                }
                for (OddityCount odd : column.oddities()) {
                    row++;
                    String examples = String.join(", ", odd.examples());
                    line(pen, row, file, column, odd.oddity().label().in(lang), examples, odd.count());
                }
            }
        }
        finish(pen, row, 6);
        bars(pen.sheet(), new CellRangeAddress(HEADER + 1, Math.max(HEADER + 1, row), 5, 5));
    }

    private void line(
            SheetPen pen, int row, FileProfile file, ColumnProfile column, String kind, String value, long count) {
        text(pen, row, 0, file.file());
        text(pen, row, 1, column.name());
        text(pen, row, 2, kind);
        text(pen, row, 3, value);
        count(pen, row, 4, count);
        share(pen, row, 5, column.filled() == 0 ? 0 : (double) count / column.filled());
    }

    private void title(SheetPen pen, Word title) {
        pen.line(0, 0, title.in(lang), Role.TITLE);
        pen.row(0).setHeightInPoints(30);
    }

    /** @param firstNumber the column from which heads stand to the right */
    private void heads(SheetPen pen, List<Word> heads, int firstNumber) {
        pen.row(HEADER).setHeightInPoints(HEAD_POINTS);
        for (int i = 0; i < heads.size(); i++) {
            Word head = heads.get(i);
            boolean words = head == Word.NOTES
                    || head == Word.GIST
                    || head == Word.REMARKS
                    || head == Word.LEAST
                    || head == Word.MEDIAN
                    || head == Word.MOST;
            pen.header(HEADER, i, head.in(lang), i >= firstNumber && !words);
        }
    }

    private void finish(SheetPen pen, int last, int columns) {
        Sheet sheet = pen.sheet();
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER, last), 0, columns - 1));
        sheet.createFreezePane(2, HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEADER, -1, -1));
        pen.fitColumns();
        ProfileWorkbook.page(sheet, lang);
    }

    private static void text(SheetPen pen, int row, int column, String text) {
        pen.value(row, column, text, CellFormat.TEXT, Role.BODY);
    }

    private static void count(SheetPen pen, int row, int column, long count) {
        pen.value(row, column, BigDecimal.valueOf(count), CellFormat.COUNT, Role.BODY);
    }

    private static void share(SheetPen pen, int row, int column, double share) {
        // rounded down, so that 100% means all
        BigDecimal exact = BigDecimal.valueOf(share).setScale(8, RoundingMode.HALF_UP);
        pen.value(row, column, exact.setScale(3, RoundingMode.DOWN), CellFormat.SHARE, Role.BODY);
    }

    private static void bars(Sheet sheet, CellRangeAddress cells) {
        SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = rules.createConditionalFormattingRule(SheetStyles.colour(Role.DATA_BAR));
        DataBarFormatting bar = rule.getDataBarFormatting();
        bar.getMinThreshold().setRangeType(RangeType.NUMBER);
        bar.getMinThreshold().setValue(0d);
        bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
        bar.getMaxThreshold().setValue(1d);
        rules.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
