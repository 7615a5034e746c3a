package io.kempt.jobs.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table among all that stands below its header: without totals and remarks at its end, without its
 * header where it comes again, and no further than to the header of another table. It looks a few records ahead, never at
 * the whole file.
 */
public final class TableBody {
    /** Remarks at the end are held back until the end is reached; longer ones are records. */
    private static final int MOST_FOOTERS = 12;

    /** How many records below a second header must be like it. */
    private static final int AHEAD = 2;

    /** Narrower tables have no room to tell a remark from a record. */
    private static final int LEAST_WIDTH = 3;

    /** How much of a record must be names of the header to be another header. */
    private static final double MOST = 0.6;

    /** A record as it stands in the file. */
    public static final class Line {
        private final long line;
        private final String[] cells;

        /**
         * @param line the line or row on which it begins
         * @param cells not copied
         */
        public Line(long line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The line or row on which it begins, counted from 1. */
        public long line() {
            return line;
        }

        /** Not copied. */
        public String[] cells() {
            return cells;
        }
    }

    private final Supplier<@Nullable Line> source;
    private final List<String> header;
    private final Set<String> names;
    private final int asked;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private boolean previousBlank;
    private boolean ended;
    private long footers;
    private long repeatedHeaders;
    private long otherTable;

    /**
     * @param source gives record by record and then null
     * @param header the table's names; empty for a table without a header
     * @param footers how many records at the end are no records; -1: found out
     */
    public TableBody(Supplier<@Nullable Line> source, List<String> header, int footers) {
        this.source = source;
        this.header = header;
        this.names = new HashSet<>(header);
        this.asked = footers;
    }

    /** The next record; null after the last. */
    public @Nullable Line next() {
        while (!ended) {
            Line line = take();
            if (line == null) {
                ended = true;
            } else if (isRepeatedHeader(line.cells())) {
                repeatedHeaders++;
            } else if (isOtherTable(line)) {
                otherTable = line.line();
                ended = true;
            } else if (isEnd(line)) {
                ended = true;
            } else {
                previousBlank = isBlank(line.cells());
                return line;
            }
        }
        return null;
    }

    private @Nullable Line take() {
        Line line = ahead.poll();
        return line == null ? source.get() : line;
    }

    /** The record so many places ahead, from 0; null when the file ends before. */
    private @Nullable Line peek(int places) {
        while (ahead.size() <= places) {
            Line line = source.get();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        int at = 0;
        for (Line line : ahead) {
            if (at++ == places) {
                return line;
            }
        }
        return null;
    }

    private boolean isRepeatedHeader(String[] cells) {
        int width = extent(cells);
        if (header.size() < 2 || width != header.size() || !cells[0].strip().equals(header.get(0))) {
            return false;
        }
        for (int i = 1; i < width; i++) {
            if (!cells[i].strip().equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOtherTable(Line line) {
        String[] cells = line.cells();
        int width = extent(cells);
        if (header.size() < 2 || width < 2 || width == header.size()) {
            return false;
        }
        String first = cells[0].strip();
        if (!names.contains(first) && CellKind.of(first) != CellKind.WORDS) {
            return false;
        }
        if (shared(cells) >= MOST * width && shared(cells) > 1) {
            return true;
        }
        return previousBlank && isHeaderLike(cells, width) && bodyFollows(width);
    }

    private int shared(String[] cells) {
        int shared = 0;
        for (String cell : cells) {
            shared += !cell.isBlank() && names.contains(cell.strip()) ? 1 : 0;
        }
        return shared;
    }

    private static boolean isHeaderLike(String[] cells, int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = cells[i].strip();
            if (CellKind.of(name) != CellKind.WORDS || names.contains(name)) {
                return false;
            }
            names.add(name);
        }
        return true;
    }

    private boolean bodyFollows(int width) {
        boolean values = false;
        for (int i = 0; i < AHEAD; i++) {
            Line line = peek(i);
            if (line == null) {
                return i > 0 && values;
            }
            if (extent(line.cells()) != width) {
                return false;
            }
            values |= Arrays.stream(line.cells())
                    .map(CellKind::of)
                    .anyMatch(kind -> kind.isValue() || kind == CellKind.CODE);
        }
        return values;
    }

    /** Whether nothing but remarks stands from a record to the end of the file. */
    private boolean isEnd(Line line) {
        if (asked >= 0) {
            return asked > 0 && isWithinLast(line);
        }
        if (!isFooter(line.cells(), previousBlank)) {
            return false;
        }
        int count = 1;
        boolean blank = false;
        for (int i = 0; i < MOST_FOOTERS; i++) {
            Line next = peek(i);
            if (next == null) {
                footers = count;
                return true;
            }
            if (isBlank(next.cells())) {
                blank = true;
            } else if (isFooter(next.cells(), blank) || isRemark(next.cells())) {
                count++;
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean isWithinLast(Line line) {
        if (peek(asked - 1) != null) {
            return false;
        }
        footers = ahead.size() + 1L;
        return line.line() > 0;
    }

    private boolean isFooter(String[] cells, boolean afterBlank) {
        if (width(cells) < LEAST_WIDTH || isBlank(cells)) {
            return false;
        }
        String first = firstFilled(cells);
        if (FooterWords.isTotal(first)) {
            return true;
        }
        return isRemark(cells) && (afterBlank || FooterWords.isRemark(first));
    }

    /** A single cell of words where records have several cells. */
    private boolean isRemark(String[] cells) {
        return width(cells) >= LEAST_WIDTH && isSingle(cells) && CellKind.of(firstFilled(cells)) != CellKind.CODE;
    }

    private int width(String[] cells) {
        return header.isEmpty() ? cells.length : header.size();
    }

    private static String firstFilled(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return cell.strip();
            }
        }
        return "";
    }

    private static boolean isSingle(String[] cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
            if (filled > 1) {
                return false;
            }
        }
        return filled == 1;
    }

    private static boolean isBlank(String[] cells) {
        return extent(cells) == 0;
    }

    /** The number of cells up to the last one that is not blank. */
    private static int extent(String[] cells) {
        int extent = cells.length;
        while (extent > 0 && cells[extent - 1].isBlank()) {
            extent--;
        }
        return extent;
    }

    /** How many totals and remarks stood at the end; known when the last record has been handed over. */
    public long footers() {
        return footers;
    }

    /** What people should know of what was passed over so far. */
    public List<String> notes(String unit) {
        List<String> notes = new ArrayList<>();
        if (repeatedHeaders > 0) {
            notes.add(
                    repeatedHeaders == 1
                            ? "the header comes again once; that is no record"
                            : "the header comes again " + repeatedHeaders + " times; these are no records");
        }
        if (otherTable > 0) {
            notes.add("another table begins on " + unit + " " + otherTable
                    + " and is not read; to read it instead, name the " + unit + " of its header: " + otherTable);
        }
        return notes;
    }
}
