package io.kempt.jobs.read.excel;

import io.kempt.jobs.table.SampledRow;
import io.kempt.rules.finding.CellRemark;
import java.util.Arrays;
import java.util.List;

/** A row of a worksheet. */
final class SheetRow {
    private final long number;
    private final String[] cells;
    private final List<CellRemark> remarks;

    SheetRow(long number, String[] cells, List<CellRemark> remarks) {
        this.number = number;
        this.cells = cells;
        this.remarks = remarks;
    }

    /** The row's number in Excel, counted from 1. */
    long number() {
        return number;
    }

    /** Its cells up to the last one that the file mentions; not copied. */
    String[] cells() {
        return cells;
    }

    /** What was noticed in cells, by column; mostly nothing. */
    List<CellRemark> remarks() {
        return remarks;
    }

    SampledRow sampled() {
        return new SampledRow(number, Arrays.asList(cells));
    }

    /** A cell; empty where the row ends before it. */
    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
