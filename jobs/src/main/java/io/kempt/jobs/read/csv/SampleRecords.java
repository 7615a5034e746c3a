package io.kempt.jobs.read.csv;

import io.kempt.jobs.table.SampledRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The first records of a text as a dialect would cut them, and in how many places the text contradicts the dialect.
 * Lenient, as it is asked under wrong dialects too: a quotation mark that is not closed rightly is a character.
 */
final class SampleRecords {
    /** More of them change no judgement. */
    static final int MOST = 200;

    /** A quoted cell that goes on for longer is taken for a stray mark. */
    private static final int LONGEST_CELL = 1 << 15;

    private final Dialect dialect;
    private final String text;
    private final List<SampledRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int at;
    private long line = 1;
    private int contradictions;

    private SampleRecords(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /**
     * @param whole whether the text is not cut off; otherwise its last record is left out
     */
    static SampleRecords read(String text, boolean whole, Dialect dialect, int most) {
        SampleRecords records = new SampleRecords(text, dialect);
        while (records.at < text.length() && records.rows.size() < most) {
            records.record();
        }
        if (!whole && records.at >= text.length() && records.rows.size() > 1) {
            records.rows.remove(records.rows.size() - 1);
        }
        return records;
    }

    List<SampledRow> rows() {
        return rows;
    }

    /** Cells that open with a quotation mark and are not closed before a delimiter. */
    int contradictions() {
        return contradictions;
    }

    private void record() {
        List<String> cells = new ArrayList<>();
        long begins = line;
        boolean more = true;
        while (more) {
            cells.add(cell());
            more = isDelimiter(at);
            at += more ? dialect.delimiter().length() : 0;
        }
        passLineEnd();
        rows.add(new SampledRow(begins, cells));
    }

    private void passLineEnd() {
        if (at < text.length()) {
            boolean carriageReturn = text.charAt(at++) == '\r';
            if (carriageReturn && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        }
    }

    private String cell() {
        if (dialect.quote() != Dialect.NONE && at < text.length() && text.charAt(at) == dialect.quote()) {
            int before = at;
            long lineBefore = line;
            if (quoted()) {
                return value.toString();
            }
            contradictions++;
            at = before;
            line = lineBefore;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' && !isDelimiter(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Reads a quoted cell into {@link #value}; false when it is not closed rightly. */
    private boolean quoted() {
        value.setLength(0);
        int last = Math.min(text.length(), at + LONGEST_CELL);
        at++;
        while (at < last) {
            char c = text.charAt(at++);
            boolean pair = at < text.length();
            if (c == dialect.escape() && c != Dialect.NONE && pair) {
                value.append(text.charAt(at++));
            } else if (c != dialect.quote()) {
                line += c == '\n' || (c == '\r' && !(pair && text.charAt(at) == '\n')) ? 1 : 0;
                value.append(c);
            } else if (pair && text.charAt(at) == dialect.quote()) {
                value.append(c);
                at++;
            } else {
                return isClosed();
            }
        }
        // cut by the end of the sample: no contradiction, but nothing to believe either
        return last == text.length() && last - at < 1 && text.length() > LONGEST_CELL;
    }

    private boolean isClosed() {
        while (at < text.length() && text.charAt(at) == ' ' && !isDelimiter(at)) {
            at++;
        }
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r' || isDelimiter(at);
    }

    private boolean isDelimiter(int place) {
        return !dialect.delimiter().isEmpty() && text.startsWith(dialect.delimiter(), place);
    }
}
