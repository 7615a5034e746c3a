package io.kempt.jobs.read.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, pulled one by one. Rows that the file leaves out are no records. */
interface SheetRows extends AutoCloseable {

    /** The next row with its cells up to the last one that the file mentions; null after the last. */
    @Nullable
    SheetRow next();

    /** What people should know of the rows handed over so far. */
    List<String> notes();

    @Override
    void close();
}
