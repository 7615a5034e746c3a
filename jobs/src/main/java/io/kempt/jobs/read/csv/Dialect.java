package io.kempt.jobs.read.csv;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * How a CSV file is written.
 *
 * @param delimiter what separates cells, one character or several; empty for a single column
 * @param quote what encloses cells that hold delimiters; {@link #NONE} when nothing does
 * @param escape what stands before a quotation mark inside a cell; {@link #NONE} where the mark is doubled (RFC 4180)
 */
record Dialect(String delimiter, char quote, char escape) {
    static final char NONE = 0;

    /** Stands for no delimiter where Commons CSV wants one: a character that is no text. */
    private static final String NEVER = "\uFFFF";

    static Dialect rfc4180(String delimiter) {
        return new Dialect(delimiter, '"', NONE);
    }

    /** Whether a record without quotation marks is nothing but cells between delimiters of one character. */
    boolean isSimple() {
        return delimiter.length() == 1 && escape == NONE;
    }

    /**
     * As Commons CSV reads it: blank lines count, nothing is trimmed. It is lenient, since {@link RecordMender} decides
     * before it what broken quotation marks mean.
     */
    CSVFormat format() {
        CSVFormat.Builder format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter.isEmpty() ? NEVER : delimiter)
                .setQuote(quote == NONE ? null : quote)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true);
        return escape == NONE ? format.get() : format.setEscape(escape).get();
    }

    /** Cells as a record of this dialect, each between quotation marks, without the line end. */
    StringBuilder written(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : delimiter);
            append(text, cells.get(i));
        }
        return text;
    }

    private void append(StringBuilder text, String cell) {
        text.append(quote);
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == quote || (c == escape && escape != NONE)) {
                text.append(escape == NONE ? quote : escape);
            }
            text.append(c);
        }
        text.append(quote);
    }
}
