package io.kempt.jobs.report;

import io.kempt.jobs.output.FindingsFile;
import io.kempt.jobs.write.OutputFile;
import io.kempt.jobs.write.TableOutput;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Findings as an Excel workbook, streamed: a summary by field and code, then every finding, with the header in view and a
 * filter. Every cell but the line is text, so that keys and numbers stay what they are and nothing is run as a formula.
 */
public final class FindingsWorkbook implements TableOutput {
    /** Rows that POI keeps in memory. */
    private static final int WINDOW = 100;

    private static final int LINE = FindingsFile.HEADER.indexOf("line");
    private static final int KIND = FindingsFile.HEADER.indexOf("kind");
    private static final int FIELD = FindingsFile.HEADER.indexOf("field");
    private static final int SEVERITY = FindingsFile.HEADER.indexOf("severity");
    private static final int CODE = FindingsFile.HEADER.indexOf("code");
    private static final int MESSAGE = FindingsFile.HEADER.indexOf("message");

    private static final List<String> SEVERITIES = List.of("error", "warning", "suspect", "repaired");

    /** In digits, by column of {@link FindingsFile#HEADER}. */
    private static final int[] WIDTHS = {24, 10, 8, 9, 12, 16, 14, 10, 22, 28, 28, 60};

    private static final int DIGIT = 256;

    private final OutputFile file;
    private final Path name;
    private final Lang lang;
    private final int rowsOfASheet;
    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final SheetPen summary;
    private final Map<List<String>, Counted> counts = new HashMap<>();
    private final List<SXSSFSheet> sheets = new ArrayList<>();
    private int rows;

    private static final class Counted {
        long findings;
        String message = "";
    }

    private FindingsWorkbook(OutputFile file, Path name, Lang lang, int rowsOfASheet) {
        this.file = file;
        this.name = name;
        this.lang = lang;
        this.rowsOfASheet = rowsOfASheet;
        this.styles = new SheetStyles(book.getXSSFWorkbook(), lang);
        this.text = styles.text(Role.BODY);
        this.number = styles.number(Role.BODY, "0");
        CoreProperties properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Kempt");
        properties.setTitle(Text.FINDINGS.in(lang));
        this.summary = new SheetPen(book.createSheet(Text.SUMMARY.in(lang)), styles);
        nextSheet();
    }

    /** Begins a workbook. */
    public static FindingsWorkbook create(Path target, Lang lang) {
        return create(target, lang, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param rowsOfASheet after which findings go on on another sheet, the header included */
    static FindingsWorkbook create(Path target, Lang lang, int rowsOfASheet) {
        return new FindingsWorkbook(OutputFile.create(target), target, lang, rowsOfASheet);
    }

    private void nextSheet() {
        finishSheet();
        String suffix = sheets.isEmpty() ? "" : " " + (sheets.size() + 1);
        SXSSFSheet sheet = book.createSheet(Text.FINDINGS.in(lang) + suffix);
        sheets.add(sheet);
        rows = 0;
        Row header = sheet.createRow(rows++);
        List<String> names = headers();
        for (int i = 0; i < names.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellStyle(styles.text(Role.HEADER));
            cell.setCellValue(names.get(i));
            sheet.setColumnWidth(i, WIDTHS[i] * DIGIT);
        }
        sheet.createFreezePane(0, 1);
        page(sheet, 0);
    }

    private List<String> headers() {
        return lang == Lang.ZH
                ? List.of("文件", "工作表", "行", "来源", "类型", "主键", "字段", "级别", "代码", "原值", "建议值", "说明")
                : List.of(
                        "File",
                        "Sheet",
                        "Line",
                        "Source",
                        "Kind",
                        "Key",
                        "Field",
                        "Severity",
                        "Code",
                        "Value",
                        "Suggestion",
                        "Message");
    }

    private static void page(Sheet sheet, int headerRow) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, headerRow, -1, -1));
    }

    @Override
    public void row(String... cells) {
        if (rows == rowsOfASheet) {
            nextSheet();
        }
        count(cells);
        Row row = sheets.get(sheets.size() - 1).createRow(rows++);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                Cell cell = row.createCell(i);
                if (i == LINE) {
                    cell.setCellStyle(number);
                    cell.setCellValue((double) Long.parseLong(cells[i]));
                } else {
                    cell.setCellStyle(text);
                    cell.setCellValue(fitting(cells[i]));
                }
            }
        }
    }

    private static String fitting(String value) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return value.length() <= most ? value : value.substring(0, most - 1) + "…";
    }

    private void count(String[] cells) {
        Counted counted = counts.computeIfAbsent(
                List.of(cells[SEVERITY], cells[KIND], cells[FIELD], cells[CODE]), any -> new Counted());
        if (counted.findings++ == 0) {
            counted.message = cells[MESSAGE];
        }
    }

    /** The filter reaches as far as the rows do. */
    private void finishSheet() {
        if (!sheets.isEmpty()) {
            sheets.get(sheets.size() - 1)
                    .setAutoFilter(new CellRangeAddress(0, Math.max(1, rows - 1), 0, WIDTHS.length - 1));
        }
    }

    private void writeSummary() {
        summary.line(0, 0, Text.FINDINGS.in(lang), Role.TITLE);
        summary.row(0).setHeightInPoints(30);
        List<String> names = headers();
        int row = 2;
        int[] columns = {SEVERITY, KIND, FIELD, CODE};
        for (int i = 0; i < columns.length; i++) {
            summary.header(row, i, names.get(columns[i]), false);
        }
        summary.header(row, 4, lang == Lang.ZH ? "数量" : "Count", true);
        summary.header(row, 5, lang == Lang.ZH ? "说明（首例）" : "Message of the first", false);
        for (Map.Entry<List<String>, Counted> counted : inOrder()) {
            row++;
            for (int i = 0; i < columns.length; i++) {
                summary.value(row, i, counted.getKey().get(i), CellFormat.TEXT, Role.BODY);
            }
            long findings = counted.getValue().findings;
            summary.value(row, 4, BigDecimal.valueOf(findings), CellFormat.COUNT, Role.BODY);
            summary.value(row, 5, fitting(counted.getValue().message), CellFormat.TEXT, Role.BODY);
        }
        summary.fitColumns();
        summary.sheet().setDisplayGridlines(false);
        summary.sheet().createFreezePane(0, 3);
        summary.sheet().setAutoFilter(new CellRangeAddress(2, Math.max(3, row), 0, 5));
        page(summary.sheet(), 2);
    }

    /** Gravest first, then most frequent. */
    private List<Map.Entry<List<String>, Counted>> inOrder() {
        Comparator<Map.Entry<List<String>, Counted>> gravest = Comparator.comparingInt(
                entry -> SEVERITIES.indexOf(entry.getKey().get(0)));
        Comparator<Map.Entry<List<String>, Counted>> most =
                Comparator.comparingLong(entry -> -entry.getValue().findings);
        return counts.entrySet().stream()
                .sorted(gravest.thenComparing(most).thenComparing(entry -> String.join(" ", entry.getKey())))
                .toList();
    }

    @Override
    public void commit() {
        finishSheet();
        writeSummary();
        try {
            book.write(file.stream());
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
        file.commit();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException left) {
            throw OutputFile.failure(name, left);
        } finally {
            file.close();
        }
    }
}
