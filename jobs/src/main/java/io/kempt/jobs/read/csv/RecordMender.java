package io.kempt.jobs.read.csv;

import io.kempt.jobs.read.text.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the decoder and the parser and looks at quotation marks before they can do harm. A record whose marks
 * are in order passes as it is. One whose marks are not (text after a closing mark, a mark that is never closed) is cut by
 * {@link LineSplitter} and handed on written rightly, so that it neither swallows the records after it nor stops the file.
 * It counts lines, and drops single NULs, which are no text and which no database takes.
 */
final class RecordMender extends Reader {
    private static final int BLOCK = 1 << 16;

    /** A broken record with line ends inside is looked for over so many lines. */
    private static final int MOST_LINES = 30;

    /** So many NULs in a row are what a stopped writer leaves, not a slip. */
    private static final int RUN_OF_NULS = 16;

    /** A mark that is never closed makes the rest of the file one record; looked for so far ahead only so many times. */
    private static final int MOST_LONG_LOOKS = 50;

    private static final int SHORT_LOOK = 1 << 14;

    /** What the scan of a record says instead of the place of its end. */
    private static final int MORE = -1;

    private static final int BROKEN = -2;
    private static final int UNCLOSED = -3;

    private final MenderRefusals refusals;
    private final Reader in;
    private final Dialect dialect;
    private final LineSplitter splitter;
    private final int width;
    private final int limit;
    private final int bound;
    private final boolean oneByOne;
    private final char delimiter;
    private final int meaning;
    private final CellCuts cuts = new CellCuts();
    private final MendingNotes notes = new MendingNotes();

    private char[] buffer = new char[2 * BLOCK];
    private int next;
    private int cleared;
    private int end;
    private boolean ended;
    private String mended = "";
    private int mendedNext;

    private long line = 1;
    private int longLooks;

    /**
     * @param width the table's number of cells, by which a reading of a broken record is known to be right; 0 when it is
     *     not known
     * @param limit the longest record, in characters
     * @param oneByOne whether the parser gets no more than the record that it reads, so that {@link #plain} may read the
     *     next one
     */
    RecordMender(String file, Reader in, Dialect dialect, int width, int limit, boolean oneByOne) {
        this.refusals = new MenderRefusals(file);
        this.in = in;
        this.dialect = dialect;
        this.splitter = new LineSplitter(dialect);
        this.width = width;
        this.limit = limit;
        this.bound = Math.max('\r', dialect.quote());
        this.oneByOne = oneByOne;
        this.meaning = oneByOne ? Math.max(bound, dialect.delimiter().charAt(0)) : bound;
        this.delimiter = dialect.delimiter().isEmpty()
                ? Dialect.NONE
                : dialect.delimiter().charAt(0);
    }

    /**
     * Cuts the next record at its delimiters when that is all there is to do, as for nearly all records: nothing in it is a
     * quotation mark or NUL.
     *
     * @return null when the parser must read the next record, or find that there is none
     */
    String @Nullable [] plain() throws IOException {
        if (!oneByOne || mendedNext < mended.length() || next < cleared) {
            return null;
        }
        cuts.clear();
        int length = 0;
        while (true) {
            int at = meaningful(next + length);
            length = at - next;
            if (at == end) {
                if (length > limit) {
                    return null; // a line without any delimiter: whoever reads it next refuses it
                }
                if (fill()) {
                    continue;
                }
                return length == 0 ? null : cut(length, length);
            }
            char c = buffer[at];
            if (c == delimiter) {
                cuts.add(length);
            } else if (c == '\n') {
                return cut(length, length + 1);
            } else if (c == '\r') {
                if (at + 1 == end && fill()) {
                    continue;
                }
                at = next + length;
                return cut(length, length + (at + 1 < end && buffer[at + 1] == '\n' ? 2 : 1));
            } else if (c == 0 || c == dialect.quote() || length > limit) {
                return null;
            }
            length++;
        }
    }

    /** The first place from a given one where more than text may stand. */
    private int meaningful(int from) {
        char[] text = buffer;
        int to = end;
        int at = from;
        while (at < to && text[at] > meaning) {
            at++;
        }
        return at;
    }

    private String[] cut(int length, int withEnd) {
        String[] cells = cuts.cells(buffer, next, length);
        next += withEnd;
        cleared = next;
        line++;
        return cells;
    }

    /** The line on which the next record begins that is not handed on yet. */
    long line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (mendedNext < mended.length()) {
            int n = Math.min(length, mended.length() - mendedNext);
            mended.getChars(mendedNext, mendedNext + n, target, offset);
            mendedNext += n;
            return n;
        }
        if (next == cleared && !clear()) {
            return -1;
        }
        if (next == cleared) {
            return read(target, offset, length);
        }
        int n = Math.min(length, cleared - next);
        System.arraycopy(buffer, next, target, offset, n);
        next += n;
        return n;
    }

    /** Makes text deliverable, in the buffer or mended; false at the end of the file. */
    private boolean clear() throws IOException {
        while (true) {
            int at = scan(cleared);
            while (at > cleared) {
                cleared = at;
                if (at == end || oneByOne) {
                    break;
                }
                at = scan(at);
            }
            if (cleared > next) {
                endForParser();
                return true;
            }
            if (at == BROKEN || at == UNCLOSED) {
                mend(at);
                return true;
            }
            if (at == MORE && !fill()) {
                if (end == cleared) {
                    return false;
                }
            }
        }
    }

    /** Behind a carriage return alone the parser would look at the next record: it gets a line feed to look at. */
    private void endForParser() {
        if (oneByOne && buffer[cleared - 1] == '\r') {
            mended = new String(buffer, next, cleared - next) + '\n';
            mendedNext = 0;
            next = cleared;
        }
    }

    /** The place after the record that begins at a place, or what keeps it from being known. */
    private int scan(int start) throws IOException {
        int i = start;
        long lines = line;
        while (i < end) {
            char c = buffer[i++];
            if (c > bound) {
                continue;
            }
            if (c == '\n') {
                line = lines + 1;
                return i;
            }
            if (c == '\r') {
                if (i == end && !ended) {
                    return MORE;
                }
                line = lines + 1;
                return i < end && buffer[i] == '\n' ? i + 1 : i;
            }
            if (c == 0) {
                dropNuls(i - 1, lines);
                i--;
            } else if (c == dialect.quote()) {
                int opens = opens(i - 1, start);
                if (opens < 0) {
                    return BROKEN;
                }
                if (opens > 0) {
                    i = closing(i, start);
                    if (i < 0) {
                        return i;
                    }
                    lines = line + linesIn(start, i);
                }
            }
        }
        if (!ended) {
            if (i - start > limit) {
                throw refusals.tooLong(line, limit);
            }
            return MORE;
        }
        return i > start ? i : MORE;
    }

    private int linesIn(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            boolean lf = buffer[i] == '\n';
            boolean cr = buffer[i] == '\r' && (i + 1 == end || buffer[i + 1] != '\n');
            lines += lf || cr ? 1 : 0;
        }
        return lines;
    }

    /** Whether a mark opens a cell: 1 right after a delimiter, -1 with blanks between, 0 amid a cell's text. */
    private int opens(int at, int start) {
        if (isAfterDelimiter(at, start)) {
            return 1;
        }
        int i = at;
        while (i > start && buffer[i - 1] == ' ') {
            i--;
        }
        return i < at && isAfterDelimiter(i, start) ? -1 : 0;
    }

    private boolean isAfterDelimiter(int at, int start) {
        if (at == start) {
            return true;
        }
        String delimiter = dialect.delimiter();
        int length = delimiter.length();
        if (length == 0 || at - length < start) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[at - length + i] != delimiter.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The place after the mark that closes a cell, of which the text begins at a place. */
    private int closing(int from, int start) throws IOException {
        char quote = dialect.quote();
        char escape = dialect.escape();
        int i = from;
        while (i < end) {
            char c = buffer[i++];
            if (c == quote) {
                if (i < end && buffer[i] == quote) {
                    i++;
                } else if (i == end && !ended) {
                    return MORE;
                } else {
                    return afterClosing(i);
                }
            } else if (c == escape && escape != Dialect.NONE) {
                i++;
            } else if (c == 0) {
                dropNuls(i - 1, line + linesIn(start, i - 1));
                i--;
            }
        }
        if (ended) {
            return UNCLOSED;
        }
        return i - start > look() ? UNCLOSED : MORE;
    }

    private int look() {
        return longLooks < MOST_LONG_LOOKS ? limit : Math.min(limit, SHORT_LOOK);
    }

    private int afterClosing(int at) {
        int i = at;
        boolean blanks = !dialect.delimiter().startsWith(" ");
        while (blanks && i < end && buffer[i] == ' ') {
            i++;
        }
        int length = dialect.delimiter().length();
        if (i + length > end && !ended) {
            return MORE;
        }
        if (i >= end || buffer[i] == '\n' || buffer[i] == '\r') {
            return i;
        }
        return length > 0 && i + length <= end && isAfterDelimiter(i + length, i) ? i : BROKEN;
    }

    private void mend(int why) throws IOException {
        if (why == UNCLOSED) {
            longLooks++;
        }
        compact();
        int to = cleared;
        List<String> alone = null;
        boolean recordFollows = false;
        for (int lines = 1; lines <= MOST_LINES; lines++) {
            int from = to;
            to = lineEnd(to);
            recordFollows = to > from && lines > 1 && isRecord(from, to);
            if (to == from || recordFollows) {
                break;
            }
            List<String> cells = read(textEnd(to), lines == 1);
            if (cells != null && (lines > 1 || !mayGoOn(cells))) {
                hand(cells, to, lines);
                return;
            }
            alone = lines == 1 ? cells : alone;
        }
        int first = lineEnd(cleared);
        if (alone == null && why == UNCLOSED && width > 1 && !recordFollows) {
            // nothing but its text follows: the file was cut off in the midst of a record
            throw refusals.unclosed(line);
        }
        hand(alone != null ? alone : splitter.plainly(text(cleared, textEnd(first))), first, 1);
    }

    /** Whether a reading of one line leaves a mark open, so that the record may go on below. */
    private boolean mayGoOn(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.isEmpty() && cell.charAt(0) == dialect.quote());
    }

    /** Whether a line makes a record by itself: then it does not go on with the one above. */
    private boolean isRecord(int from, int to) {
        return splitter.exactly(text(from, textEnd(to)), width) != null;
    }

    /** The cells between the cleared text and a place, by the table's dialect or, on one line, by another delimiter. */
    private @Nullable List<String> read(int to, boolean oneLine) {
        CharSequence text = text(cleared, to);
        List<String> cells = splitter.exactly(text, width);
        return cells != null || !oneLine ? cells : OtherDelimiter.cells(text, dialect, width);
    }

    private CharSequence text(int from, int to) {
        return new String(buffer, from, to - from);
    }

    /** Hands a record on as Commons CSV reads it without doubt. */
    private void hand(List<String> cells, int to, int lines) {
        StringBuilder text = dialect.written(cells);
        text.append(buffer, textEnd(to), to - textEnd(to));
        if (oneByOne && buffer[to - 1] == '\r') {
            text.append('\n');
        }
        mended = text.toString();
        mendedNext = 0;
        notes.mended(line);
        line += lines;
        next = to;
        cleared = to;
    }

    /** The place after the line end that follows a place; at the end of the file that end. */
    private int lineEnd(int from) throws IOException {
        int i = from;
        while (true) {
            if (i - cleared > limit) {
                throw refusals.tooLong(line, limit);
            }
            if (i >= end && !fill()) {
                return end;
            }
            char c = buffer[i++];
            if (c == '\n') {
                return i;
            }
            if (c == '\r') {
                if (i == end) {
                    fill();
                }
                return i < end && buffer[i] == '\n' ? i + 1 : i;
            }
        }
    }

    private int textEnd(int lineEnd) {
        int i = lineEnd;
        boolean feed = i > cleared && buffer[i - 1] == '\n';
        i -= feed ? 1 : 0;
        boolean carriageReturn = i > cleared && buffer[i - 1] == '\r';
        return carriageReturn ? i - 1 : i;
    }

    /**
     * Reads more text behind what is there. Places stay as they are while a record is being looked at, since what has been
     * delivered is only moved away when no record is begun.
     */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (next == cleared) {
            compact();
        }
        if (buffer.length - end < BLOCK) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int n = in.read(buffer, end, buffer.length - end);
            ended = n < 0;
            end += Math.max(n, 0);
        } catch (UndecodableException undecodable) {
            throw refusals.undecodable(line + linesIn(cleared, end), undecodable);
        }
        return !ended;
    }

    private void compact() {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            cleared -= next;
            next = 0;
        }
    }

    private void dropNuls(int at, long onLine) throws IOException {
        int to = at;
        while (to < end && buffer[to] == 0) {
            to++;
        }
        if (to - at >= RUN_OF_NULS) {
            throw refusals.nuls(onLine, RUN_OF_NULS);
        }
        System.arraycopy(buffer, to, buffer, at, end - to);
        end -= to - at;
        notes.nuls(to - at, onLine);
    }

    /** What people should know of what was mended so far. */
    List<String> notes() {
        return notes.all();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
