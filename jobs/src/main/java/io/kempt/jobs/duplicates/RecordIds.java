package io.kempt.jobs.duplicates;

import io.kempt.jobs.exit.StopException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the records of some tables are called: by a column, else by their numbers. Where two files have one id in common,
 * the file's name goes before it.
 */
public final class RecordIds {
    private static final int LINES_SHOWN = 5;

    private final String[] ids;
    /** The rows in the order of their ids: a map of a million ids would take ten times as much. */
    private final int[] sorted;

    private final int column;
    private final String note;

    private RecordIds(String[] ids, int[] sorted, int column, String note) {
        this.ids = ids;
        this.sorted = sorted;
        this.column = column;
        this.note = note;
    }

    /**
     * The ids of all records.
     *
     * @param given the header of the column that was asked for
     * @throws StopException when that column is not there (usage), or has no id in a record or one twice (input refused)
     */
    static RecordIds of(CustomerTables tables, List<ChosenColumn> columns, Optional<String> given) {
        if (given.isPresent()) {
            int column = ColumnChoice.column(tables.header(), given.get());
            return of(tables, column, true).orElseThrow();
        }
        for (ChosenColumn column : columns) {
            if (column.meaning() == ColumnMeaning.ID) {
                Optional<RecordIds> found = of(tables, column.column(), false);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return numbered(tables);
    }

    private static Optional<RecordIds> of(CustomerTables tables, int column, boolean asked) {
        String[] ids = values(tables, column);
        for (int row = 0; row < ids.length; row++) {
            if (ids[row].isBlank()) {
                if (asked) {
                    throw StopException.inputRefused(
                            place(tables, row) + " has no id in column '"
                                    + tables.header().get(column) + "'",
                            "Fill it in, or name another column with --id; without --id records are numbered.");
                }
                return Optional.empty();
            }
        }
        int[] sorted = sorted(ids);
        String header = tables.header().get(column);
        if (areDistinct(ids, sorted)) {
            return Optional.of(new RecordIds(ids, sorted, column, "ids: column " + header));
        }
        for (int row = 0; row < ids.length; row++) {
            ids[row] = tables.sources().get(tables.source(row)) + ":" + ids[row];
        }
        sorted = sorted(ids);
        if (areDistinct(ids, sorted)) {
            String note = "ids: FILE:ID with column " + header + ", for the files have ids in common";
            return Optional.of(new RecordIds(ids, sorted, column, note));
        }
        if (asked) {
            throw repeated(tables, ids, header);
        }
        return Optional.empty();
    }

    private static String[] values(CustomerTables tables, int column) {
        String[] ids = new String[tables.size()];
        String[] cells = new String[column + 1];
        for (int row = 0; row < ids.length; row++) {
            tables.read(row, cells);
            ids[row] = cells[column];
        }
        return ids;
    }

    /** Rows in the order of their ids, equal ones in the order of the files. */
    private static int[] sorted(String[] ids) {
        if (ascend(ids)) {
            return IntStream.range(0, ids.length).toArray();
        }
        Integer[] rows = new Integer[ids.length];
        Arrays.setAll(rows, row -> row);
        Arrays.sort(rows, (a, b) -> ids[a].compareTo(ids[b]));
        int[] sorted = new int[rows.length];
        Arrays.setAll(sorted, place -> rows[place]);
        return sorted;
    }

    private static boolean ascend(String[] ids) {
        for (int row = 1; row < ids.length; row++) {
            if (ids[row - 1].compareTo(ids[row]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDistinct(String[] ids, int[] sorted) {
        for (int place = 1; place < sorted.length; place++) {
            if (ids[sorted[place]].equals(ids[sorted[place - 1]])) {
                return false;
            }
        }
        return true;
    }

    private static RecordIds numbered(CustomerTables tables) {
        String[] ids = new String[tables.size()];
        int[] last = new int[tables.sources().size()];
        boolean several = tables.sources().size() > 1;
        for (int row = 0; row < ids.length; row++) {
            int source = tables.source(row);
            String number = Integer.toString(++last[source]);
            ids[row] = several ? tables.sources().get(source) + ":" + number : number;
        }
        String note = several
                ? "ids: FILE:N, N the number of the record in its file"
                : "ids: the number of the record in its file";
        return new RecordIds(ids, sorted(ids), -1, note);
    }

    /** Says the lines and never the ids, which may be personal. */
    private static StopException repeated(CustomerTables tables, String[] ids, String header) {
        Map<String, Integer> first = new HashMap<>();
        List<String> pairs = new ArrayList<>();
        int repeats = 0;
        for (int row = 0; row < ids.length; row++) {
            Integer before = first.putIfAbsent(ids[row], row);
            if (before != null) {
                repeats++;
                if (pairs.size() < LINES_SHOWN) {
                    pairs.add(tables.line(before) + " and " + tables.line(row));
                }
            }
        }
        String more = repeats > LINES_SHOWN ? ", and " + (repeats - LINES_SHOWN) + " more" : "";
        return StopException.inputRefused(
                "column '" + header + "' has one id on lines " + String.join(", ", pairs) + more
                        + ": expected an id of its own for each record",
                "Name another column with --id, or leave --id out to number the records.");
    }

    private static String place(CustomerTables tables, int row) {
        return tables.sources().get(tables.source(row)) + ", line " + tables.line(row);
    }

    /** The id of a record. */
    public String of(int row) {
        return ids[row];
    }

    /** The record with an id; -1 when there is none. */
    public int row(String id) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids[sorted[middle]].compareTo(id);
            if (order == 0) {
                return sorted[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The row whose id is at a place in the order of ids, from 0. */
    int sorted(int place) {
        return sorted[place];
    }

    /** All ids, by row. */
    public List<String> all() {
        return Arrays.asList(ids);
    }

    /** The column that holds them; -1 when records are numbered. */
    public int column() {
        return column;
    }

    /** In words, how records are called. */
    public String note() {
        return note;
    }
}
