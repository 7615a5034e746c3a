package io.kempt.jobs.table;

import java.util.List;

/**
 * A record near the beginning of a table, on which its header is judged.
 *
 * @param line the line or row on which it begins, counted from 1
 */
public record SampledRow(long line, List<String> cells) {

    /** The number of cells that hold more than blanks. */
    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
