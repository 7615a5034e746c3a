package io.kempt.jobs.output;

import java.util.List;

/** What is done to the rows of a file of records before they are written. */
public interface RowChange {

    /** The records as they are. */
    RowChange NONE = new RowChange() {
        @Override
        public List<String> header(List<String> header) {
            return header;
        }

        @Override
        public String[] row(String... cells) {
            return cells;
        }
    };

    /** Takes the header of the file, before its first row. @return the columns that are written */
    List<String> header(List<String> header);

    /** @param cells in the order of the file's header */
    String[] row(String... cells);
}
