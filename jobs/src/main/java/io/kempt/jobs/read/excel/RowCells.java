package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.validate.CellShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the cells of one row after the other, and holds them to the limits. */
final class RowCells {
    /** Shorter numbers cannot have lost digits. */
    private static final int LONG_NUMBER = 16;

    private final String place;
    private final CellNumbers numbers;
    private final OutputBudget budget;
    private final int recordLimit;
    private String[] cells = new String[32];
    private List<CellRemark> remarks = List.of();
    private int width;
    private long row;
    private long characters;
    private long nuls;
    private long firstNul;

    /**
     * @param place the file and the sheet, for messages
     */
    RowCells(String place, CellNumbers numbers, OutputBudget budget, int recordLimit) {
        this.place = place;
        this.numbers = numbers;
        this.budget = budget;
        this.recordLimit = recordLimit;
    }

    void begin(long number) {
        row = number;
        width = 0;
        characters = 0;
        remarks = List.of();
    }

    /** The row at hand; 0 before the first. */
    long row() {
        return row;
    }

    /** The column after the last one, counted from 0. */
    int width() {
        return width;
    }

    void text(int column, String text) {
        String value = text.indexOf(0) < 0 ? text : withoutNuls(text);
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        while (width < column) {
            cells[width++] = "";
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
        characters += value.length();
        if (characters > recordLimit) {
            throw StopException.inputRefused(
                    String.format("%s row %,d holds more than %,d characters", place, row, recordLimit),
                    "Look at that row: a customer record is never that long.");
        }
    }

    /** They are no text and no database takes them. */
    private String withoutNuls(String text) {
        firstNul = nuls == 0 ? row : firstNul;
        String value = text.replace("\0", "");
        nuls += text.length() - value.length();
        return value;
    }

    /** What people should know of the rows so far. */
    List<String> notes() {
        return nuls == 0
                ? List.of()
                : List.of(String.format(
                        nuls == 1
                                ? "%,d NUL character (_x0000_) was left out, in row %,d"
                                : "%,d NUL characters (_x0000_) were left out, the first in row %,d",
                        nuls,
                        firstNul));
    }

    /**
     * A number as its digits are written in the file.
     *
     * @throws NumberFormatException when it is none
     */
    void number(int column, String written, CellFormat format) {
        String text = numbers.text(written, format);
        text(column, text);
        if (text.length() >= LONG_NUMBER) {
            remarkLostDigits(column, text, !written.equals(text));
        }
    }

    /** A number as binary floating point. */
    void number(int column, double value, CellFormat format) {
        String text = numbers.text(value, format);
        text(column, text);
        if (text.length() >= LONG_NUMBER) {
            remarkLostDigits(column, text, true);
        }
    }

    /** An error such as {@code #N/A}: people see it as text, and so does who reads the table. */
    void error(int column, String shown) {
        text(column, shown);
        remark(new CellRemark(column, CellShape.ERROR_VALUE, "", List.of(shown)));
    }

    /** A formula without a result: the cell is empty, and the row says so instead of stopping the file. */
    void uncomputed(int column) {
        text(column, "");
        remark(new CellRemark(column, CellShape.FORMULA_UNCOMPUTED, "", List.of()));
    }

    private void remarkLostDigits(int column, String digits, boolean rounded) {
        CellShape.precisionLost(column, digits, rounded).ifPresent(this::remark);
    }

    private void remark(CellRemark remark) {
        if (remarks.isEmpty()) {
            remarks = new ArrayList<>(2);
        }
        remarks.add(remark);
    }

    /** The finished row. */
    SheetRow end() {
        budget.spend(place, row, characters + width);
        return new SheetRow(row, Arrays.copyOf(cells, width), remarks);
    }
}
