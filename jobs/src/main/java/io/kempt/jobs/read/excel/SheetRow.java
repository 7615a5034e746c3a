package io.kempt.jobs.read.excel;

import io.kempt.jobs.table.SampledRow;
import java.util.Arrays;
import java.util.List;

/** A row of a worksheet. */
final class SheetRow {
    private final long number;
    private final String[] cells;

    SheetRow(long number, String[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /** The row's number in Excel, counted from 1. */
    long number() {
        return number;
    }

    /** Its cells up to the last one that the file mentions; not copied. */
    String[] cells() {
        return cells;
    }

    SampledRow sampled() {
        List<String> values = Arrays.asList(cells);
        return new SampledRow(number, values);
    }
}
