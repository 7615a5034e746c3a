package io.kempt.jobs.table;

import org.jspecify.annotations.Nullable;

/**
 * A table being read, record by record. What stops it (undecodable bytes, an unbalanced quote, a damaged workbook) is a
 * {@link io.kempt.jobs.exit.StopException} that names file and line, and never shows a value.
 */
public interface TableReader extends AutoCloseable {

    /** How the file was understood. */
    TableShape shape();

    /** The next record, blank ones included; null after the last. */
    @Nullable
    RawRecord next();

    /**
     * Passes over records at the cost of parsing alone, so that a caller who has committed record n can open the same
     * file again and go on with record n + 1.
     *
     * @return how many were passed over: fewer than asked only when the table ends before
     */
    long skip(long records);

    @Override
    void close();
}
