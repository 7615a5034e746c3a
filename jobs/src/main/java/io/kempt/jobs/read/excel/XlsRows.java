package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an .xls workbook, gathered from the records of their cells. */
final class XlsRows implements SheetRows {
    private static final int FORMULA = 0x06;
    private static final int MANY_RK = 0xBD;
    private static final int MANY_BLANK = 0xBE;
    private static final int RICH_TEXT = 0xD6;
    private static final int SHARED_TEXT = 0xFD;
    private static final int BLANK = 0x201;
    private static final int NUMBER = 0x203;
    private static final int TEXT = 0x204;
    private static final int TRUTH_OR_ERROR = 0x205;
    private static final int FORMULA_TEXT = 0x207;
    private static final int RK = 0x27E;

    /** Excel's limit in any version. */
    private static final int MOST_COLUMNS = 16_384;

    /** The number of a formula's result that is no number. */
    private static final int NO_NUMBER = 0xFFFF;

    private final String place;
    private final BiffRecords records;
    private final XlsGlobals globals;
    private final RowCells cells;
    private int formulaColumn = -1;
    private boolean cellAtHand;
    private boolean ended;

    XlsRows(String place, BiffRecords records, XlsGlobals globals, RowCells cells) {
        this.place = place;
        this.records = records;
        this.globals = globals;
        this.cells = cells;
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            if (!cellAtHand && !toNextCell()) {
                return null;
            }
            long row = records.u16(0) + 1L;
            cells.begin(row);
            while (cellAtHand && records.u16(0) + 1L == row) {
                readCell();
                toNextCell();
            }
            return cells.end();
        } catch (IOException | NumberFormatException damage) {
            throw damaged(damage);
        }
    }

    /** Goes to the next record that is a cell; a formula's text is put in its cell on the way. */
    private boolean toNextCell() throws IOException {
        cellAtHand = false;
        int depth = 1;
        while (!ended && !cellAtHand) {
            if (!records.next()) {
                throw new EOFException("the sheet has no end");
            }
            if (XlsGlobals.isBegin(records.type())) {
                depth++;
            } else if (records.type() == XlsGlobals.END) {
                depth--;
                ended = depth == 0;
            } else if (depth == 1) {
                takeFormulaText();
                cellAtHand = isCell(records.type());
            }
        }
        return cellAtHand;
    }

    private void takeFormulaText() throws IOException {
        if (records.type() == FORMULA_TEXT && formulaColumn >= 0) {
            cells.text(formulaColumn, text(0));
            formulaColumn = -1;
        }
    }

    private static boolean isCell(int type) {
        return switch (type) {
            case FORMULA, MANY_RK, MANY_BLANK, RICH_TEXT, SHARED_TEXT, BLANK, NUMBER, TEXT, TRUTH_OR_ERROR, RK -> true;
            default -> false;
        };
    }

    private void readCell() throws IOException {
        int column = records.u16(2);
        if (column >= MOST_COLUMNS) {
            throw new IOException("column beyond the last");
        }
        formulaColumn = -1;
        switch (records.type()) {
            case SHARED_TEXT -> cells.text(column, globals.string(records.i32(6)));
            case TEXT, RICH_TEXT -> cells.text(column, text(6));
            case NUMBER -> cells.number(column, records.f64(6), format(4));
            case RK -> cells.number(column, RKUtil.decodeNumber(records.i32(6)), format(4));
            case MANY_RK -> readManyNumbers(column);
            case TRUTH_OR_ERROR -> truthOrError(column, records.u8(6), records.u8(7) == 0);
            case FORMULA -> readFormula(column);
            default -> cells.text(column, "");
        }
    }

    /** The last two bytes say which column is the last. */
    private void readManyNumbers(int first) throws IOException {
        int count = Math.min((records.length() - 6) / 6, MOST_COLUMNS - first);
        for (int i = 0; i < count; i++) {
            int at = 4 + 6 * i;
            cells.number(first + i, RKUtil.decodeNumber(records.i32(at + 2)), format(at));
        }
    }

    private void readFormula(int column) throws IOException {
        if (records.u16(12) != NO_NUMBER) {
            cells.number(column, records.f64(6), format(4));
            return;
        }
        switch (records.u8(6)) {
            case 0 -> {
                cells.text(column, "");
                formulaColumn = column;
            }
            case 1 -> truthOrError(column, records.u8(8), true);
            case 2 -> truthOrError(column, records.u8(8), false);
            default -> cells.text(column, "");
        }
    }

    private void truthOrError(int column, int value, boolean truth) {
        if (truth) {
            cells.text(column, value == 0 ? "FALSE" : "TRUE");
        } else {
            cells.error(
                    column,
                    FormulaError.isValidCode(value)
                            ? FormulaError.forInt((byte) value).getString()
                            : "#ERROR");
        }
    }

    private String text(int offset) throws IOException {
        BiffText text = new BiffText(records, offset);
        return globals.isUnicode() ? text.text() : text.bytes(text.u16(), globals.codePage());
    }

    private CellFormat format(int offset) throws IOException {
        return globals.format(records.u16(offset));
    }

    private StopException damaged(Exception cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                String.format("%s is damaged after row %,d", place, cells.row()),
                "Open it in Excel or WPS, let it repair the workbook, and save it anew.",
                cause);
    }

    @Override
    public List<String> notes() {
        return cells.notes();
    }

    @Override
    public void close() {
        records.close();
    }
}
