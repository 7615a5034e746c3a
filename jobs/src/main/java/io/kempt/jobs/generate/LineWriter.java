package io.kempt.jobs.generate;

import io.kempt.rules.generate.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes one table to a file, line by line. */
interface LineWriter extends Closeable {
    void line(List<Cell> cells) throws IOException;

    void blankLine() throws IOException;
}
