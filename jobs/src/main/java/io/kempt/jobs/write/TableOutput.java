package io.kempt.jobs.write;

/** A table being written, row by row: it appears whole with {@link #commit}, or not at all. */
public interface TableOutput extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @throws io.kempt.jobs.exit.StopException (environment) when the disk is full or gone
     */
    void row(String... cells);

    /** Completes it: a file appears under its name, a stream is flushed. */
    void commit();

    /** Without a commit before, nothing is left of the file. */
    @Override
    void close();
}
