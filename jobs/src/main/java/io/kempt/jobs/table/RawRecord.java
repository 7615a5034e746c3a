package io.kempt.jobs.table;

import io.kempt.rules.finding.CellRemark;
import java.util.Arrays;
import java.util.List;

/**
 * One record after the header, as it stands in the file. It has exactly one cell per header cell: missing cells are
 * empty, and cells beyond the header are kept apart.
 */
public final class RawRecord {
    private final long number;
    private final String sheet;
    private final long line;
    private final String[] cells;
    private final List<String> extra;
    private final int given;
    private final boolean undecodable;
    private final List<CellRemark> remarks;

    private RawRecord(
            long number,
            String sheet,
            long line,
            String[] cells,
            List<String> extra,
            int given,
            boolean undecodable,
            List<CellRemark> remarks) {
        this.number = number;
        this.sheet = sheet;
        this.line = line;
        this.cells = cells;
        this.extra = extra;
        this.given = given;
        this.undecodable = undecodable;
        this.remarks = remarks;
    }

    /** A record that holds bytes which are not text; its cells are empty. */
    public static RawRecord undecodable(long number, long line, int width) {
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        return new RawRecord(number, "", line, cells, List.of(), 0, true, List.of());
    }

    /** Fits raw cells of a text file to the header's width. */
    public static RawRecord of(long number, long line, String[] raw, int width) {
        return ofSheet(number, "", line, raw, width, List.of());
    }

    /**
     * Fits the raw cells of a worksheet's row to the header's width.
     *
     * @param remarks by column; those beyond the width are of extra cells
     */
    public static RawRecord ofSheet(
            long number, String sheet, long line, String[] raw, int width, List<CellRemark> remarks) {
        if (raw.length == width) {
            return new RawRecord(number, sheet, line, raw, List.of(), width, false, remarks);
        }
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = i < raw.length ? raw[i] : "";
        }
        int end = width(raw);
        List<String> extra = end <= width ? List.of() : List.of(raw).subList(width, end);
        return new RawRecord(number, sheet, line, cells, extra, raw.length, false, remarks);
    }

    /** The number of cells up to the last one that is not empty. */
    private static int width(String[] raw) {
        int width = raw.length;
        while (width > 0 && raw[width - 1].isEmpty()) {
            width--;
        }
        return width;
    }

    /** Counted from 1 after the header, blank records included; the same at every reading of the same file. */
    public long number() {
        return number;
    }

    /** The sheet in which it stands; empty for a text file. */
    public String sheet() {
        return sheet;
    }

    /** The line on which it begins (CSV) or its row (Excel), counted from 1. */
    public long line() {
        return line;
    }

    /** One cell per header cell; the array is not copied. */
    public String[] cells() {
        return cells;
    }

    /** The cells beyond the header up to the last one that is not empty; mostly none. */
    public List<String> extra() {
        return extra;
    }

    /** How many cells the file has for it: fewer than the header in a record that is cut short. */
    public int given() {
        return given;
    }

    /** What the reader noticed in its cells, such as lost digits, by column; mostly nothing. */
    public List<CellRemark> remarks() {
        return remarks;
    }

    /** Whether it holds bytes that are not text in the file's encoding, so that its cells are not known. */
    public boolean isUndecodable() {
        return undecodable;
    }

    /** Whether there is nothing but blanks in it; a record that cannot be decoded is not blank. */
    public boolean isBlank() {
        if (undecodable || !extra.isEmpty()) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The place only: cells may be personal data. */
    @Override
    public String toString() {
        return "record " + number + " at line " + line;
    }
}
