package io.kempt.jobs.report;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A streamed sheet of records that belong together, one below the other: a line above each group, and the cells marked in
 * which its records differ. Every cell is text, so that ids keep their zeros and nothing is run as a formula.
 */
final class RecordSheet {
    private static final String MARK = "FFF2CC";
    private static final int LEAST_WIDTH = 9;
    private static final int MOST_WIDTH = 48;
    private static final int MARGIN = 3;
    private static final int DIGIT = 256;

    private final SXSSFSheet sheet;
    private final CellStyle[] styles;
    private final int[] widths;
    private int rows;
    private int hiddenFrom = Integer.MAX_VALUE;

    RecordSheet(SXSSFWorkbook book, String name, SheetStyles styles, List<String> header) {
        this.sheet = book.createSheet(name);
        this.styles = styles(book.getXSSFWorkbook(), styles);
        this.widths = new int[header.size()];
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < widths.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.text(Role.HEADER));
            cell.setCellValue(header.get(i));
            widths[i] = Math.max(LEAST_WIDTH, CellWidth.of(header.get(i)));
        }
        sheet.createFreezePane(0, 1);
    }

    /** By number: 1 for marked plus 2 for the first row of a group. */
    private static CellStyle[] styles(XSSFWorkbook book, SheetStyles styles) {
        CellStyle[] all = new CellStyle[4];
        for (int i = 0; i < all.length; i++) {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(styles.text(Role.BODY));
            if ((i & 1) != 0) {
                style.setFillForegroundColor(SheetStyles.colour(MARK));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if ((i & 2) != 0) {
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(SheetStyles.colour(Role.MUTED));
            }
            all[i] = style;
        }
        return all;
    }

    /**
     * Writes a record.
     *
     * @param first whether a group begins with it
     * @param marked the columns in which the group's records differ
     */
    void row(boolean first, Set<Integer> marked, List<String> cells) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles[(marked.contains(i) ? 1 : 0) + (first ? 2 : 0)]);
            if (!cells.get(i).isEmpty()) {
                cell.setCellValue(fitting(cells.get(i)));
            }
            widths[i] = Math.max(widths[i], CellWidth.of(cells.get(i)));
        }
    }

    private static String fitting(String value) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return value.length() <= most ? value : value.substring(0, most - 1) + "…";
    }

    /** Lets a person choose in a column, in all rows that were written; other words are refused. */
    void choice(int column, List<String> words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(new String[0])),
                new CellRangeAddressList(1, Math.max(1, rows - 1), column, column));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        // POI's word for it is the wrong way round: true shows the arrow in files of this format
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    /** Hides the columns from one on: they are for programs. */
    void hideFrom(int column) {
        hiddenFrom = column;
    }

    /** Sets filter and widths; an empty sheet says so. */
    void finish(String nothing) {
        if (rows == 1) {
            sheet.createRow(rows).createCell(0).setCellValue(nothing);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows - 1), 0, widths.length - 1));
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (Math.min(MOST_WIDTH, widths[i]) + MARGIN) * DIGIT);
            sheet.setColumnHidden(i, i >= hiddenFrom);
        }
    }
}
