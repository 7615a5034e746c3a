package io.kempt.jobs.read.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a broken record into cells as a person would: a quotation mark opens a cell only where another one closes it
 * before a delimiter; elsewhere it is a character like others. Where several readings are possible, the one that gives
 * the table's number of cells is right.
 */
final class LineSplitter {
    /** Readings that are tried for one record, and cells of a record for which several are tried. */
    private static final int MOST_STEPS = 20_000;

    private static final int MOST_CELLS = 400;

    private final String delimiter;
    private final char quote;
    private final char escape;
    private CharSequence text = "";
    private int width;
    private int steps;
    private final List<String> cells = new ArrayList<>();

    LineSplitter(Dialect dialect) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escape = dialect.escape();
    }

    /** The cells of a record when some reading gives exactly that many; otherwise null. */
    @Nullable
    List<String> exactly(CharSequence record, int number) {
        if (number < 1 || number > MOST_CELLS) {
            return null;
        }
        text = record;
        width = number;
        steps = 0;
        cells.clear();
        return split(0) ? List.copyOf(cells) : null;
    }

    /** The cells of a record by the first reading of each: ones that are closed rightly, else up to the delimiter. */
    List<String> plainly(CharSequence record) {
        text = record;
        cells.clear();
        int at = 0;
        while (true) {
            int start = opening(at);
            int close = start < 0 ? -1 : closing(start + 1, true);
            int end = close < 0 ? delimiterFrom(at) : afterBlanks(close + 1);
            cells.add(close < 0 ? text.subSequence(at, end).toString() : value(start + 1, close));
            if (end >= text.length()) {
                return List.copyOf(cells);
            }
            at = end + delimiter.length();
        }
    }

    /** Reads the cells from a place on; they are in {@link #cells} when there are as many as wanted. */
    private boolean split(int at) {
        if (++steps > MOST_STEPS || cells.size() >= width) {
            return false;
        }
        int start = opening(at);
        if (start >= 0) {
            for (boolean odd : new boolean[] {true, false}) {
                for (int close = closing(start + 1, odd); close >= 0; close = closing(close + 1, odd, start + 1)) {
                    if (take(value(start + 1, close), afterBlanks(close + 1))) {
                        return true;
                    }
                }
            }
        }
        int end = delimiterFrom(at);
        String literal = text.subSequence(at, end).toString();
        return literal.indexOf('\n') < 0 && literal.indexOf('\r') < 0 && take(literal, end);
    }

    private boolean take(String cell, int end) {
        cells.add(cell);
        boolean last = end >= text.length();
        if (last ? cells.size() == width : split(end + delimiter.length())) {
            return true;
        }
        cells.remove(cells.size() - 1);
        return false;
    }

    /** Where a cell's opening mark stands, blanks before it passed over; -1 when it has none. */
    private int opening(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ' && !isDelimiter(i)) {
            i++;
        }
        return quote != Dialect.NONE && i < text.length() && text.charAt(i) == quote ? i : -1;
    }

    private int closing(int from, boolean odd) {
        return closing(from, odd, from);
    }

    /**
     * The next mark before a delimiter or the end.
     *
     * @param odd whether it must be the last of an odd number of marks, as RFC 4180 wants, or of an even number
     * @param first where the cell's text begins
     */
    private int closing(int from, boolean odd, int first) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != quote || isEscaped(i, first)) {
                continue;
            }
            int next = afterBlanks(i + 1);
            if (next < text.length() && !isDelimiter(next)) {
                continue;
            }
            int run = 0;
            while (i - run >= first && text.charAt(i - run) == quote) {
                run++;
            }
            if (run % 2 == 1 == odd) {
                return i;
            }
        }
        return -1;
    }

    private boolean isEscaped(int at, int first) {
        int marks = 0;
        while (escape != Dialect.NONE && at - 1 - marks >= first && text.charAt(at - 1 - marks) == escape) {
            marks++;
        }
        return marks % 2 == 1;
    }

    private int afterBlanks(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ' && !isDelimiter(i)) {
            i++;
        }
        return i < text.length() && !isDelimiter(i) ? at : i;
    }

    private boolean isDelimiter(int at) {
        int length = delimiter.length();
        if (length == 0 || at + length > text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(at + i) != delimiter.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int delimiterFrom(int at) {
        int i = at;
        while (i < text.length() && !isDelimiter(i)) {
            i++;
        }
        return i;
    }

    /** The text between two marks, with doubled and escaped ones single. */
    private String value(int from, int to) {
        StringBuilder value = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < to;
            boolean doubled = c == quote && pair && text.charAt(i + 1) == quote;
            boolean escaped = escape != Dialect.NONE
                    && c == escape
                    && pair
                    && (text.charAt(i + 1) == quote || text.charAt(i + 1) == escape);
            i += doubled || escaped ? 1 : 0;
            value.append(escaped ? text.charAt(i) : c);
        }
        return value.toString();
    }
}
