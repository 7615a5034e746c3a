package io.kempt.jobs.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a table stands among the first records of a file: what is above it, the records of its header, and whether it
 * has any.
 *
 * @param line the line or row on which the header begins, or the first record when there is no header; counted from 1
 * @param headerRows how many records the header takes; 0 when there is none
 * @param width the commonest number of cells of the records below, without empty ones at the end
 */
public record TableLayout(long line, int headerRows, int width) {
    /** How much of a record must be names, and how full it must be, to be a header by its form. */
    private static final double MOST = 0.8;

    /** A header of more records than that has not been seen. */
    private static final int MOST_HEADER_ROWS = 3;

    private static final int LONGEST_NAME = 60;

    /** Fewer lines of several cells may be chance. */
    private static final int LEAST_RECORDS = 3;

    /**
     * Finds the header: the record with the most names that are known; without such names, the first one that is as full
     * as the records below and made of names rather than values.
     *
     * @return empty when none of the records is a header and {@link HeaderOptions#numbered} does not allow that
     */
    public static Optional<TableLayout> of(List<SampledRow> rows, HeaderOptions options) {
        int width = width(rows);
        if (options.line() == HeaderOptions.NO_HEADER) {
            return Optional.of(headless(rows, width, rows.isEmpty() ? 0 : firstOfBody(rows, width)));
        }
        if (options.line() > 0) {
            return Optional.of(new TableLayout(options.line(), Math.max(1, options.rows()), width));
        }
        Optional<SampledRow> known = HeaderFinder.findKnown(rows, options.known());
        if (known.isPresent()) {
            return Optional.of(around(rows, rows.indexOf(known.get()), width, options.rows()));
        }
        return byForm(rows, width, options);
    }

    private static Optional<TableLayout> byForm(List<SampledRow> rows, int width, HeaderOptions options) {
        int full = firstFull(rows);
        if (full < 0) {
            return options.numbered() ? Optional.of(headless(rows, width, firstOfBody(rows, width))) : Optional.empty();
        }
        int evidence = HeaderEvidence.weigh(rows, full);
        boolean names = names(rows.get(full)) >= MOST * rows.get(full).filled();
        if (evidence > 0 || (evidence == 0 && names)) {
            return Optional.of(around(rows, full, width, options.rows()));
        }
        int above = groupsAbove(rows, full, width);
        if (above < full) {
            return Optional.of(new TableLayout(rows.get(above).line(), full - above, width));
        }
        return options.numbered() ? Optional.of(headless(rows, width, firstOfBody(rows, width))) : Optional.empty();
    }

    private static TableLayout headless(List<SampledRow> rows, int width, int first) {
        return new TableLayout(rows.isEmpty() ? 1 : rows.get(first).line(), 0, width);
    }

    /** Adds to a header the record above that groups its columns, and the records below that go on with it. */
    private static TableLayout around(List<SampledRow> rows, int header, int width, int asked) {
        if (asked > 0) {
            return new TableLayout(rows.get(header).line(), asked, width);
        }
        int first = header;
        if (header > 0 && isGroup(rows.get(header - 1), rows.get(header))) {
            first--;
        }
        int last = header;
        while (last + 1 < rows.size() && last - first + 1 < MOST_HEADER_ROWS && isMoreHeader(rows, header, last + 1)) {
            last++;
        }
        return new TableLayout(rows.get(first).line(), last - first + 1, width);
    }

    /** A record above a header belongs to it when it names what the header leaves blank or has twice. */
    private static boolean isGroup(SampledRow above, SampledRow header) {
        if (above.filled() < 2 || names(above) + years(above) < above.filled()) {
            return false;
        }
        List<String> cells = header.cells();
        for (int i = 0; i < cells.size(); i++) {
            boolean open = cells.get(i).isBlank() || cells.indexOf(cells.get(i)) != i;
            if (open && i < above.cells().size() && !above.cells().get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMoreHeader(List<SampledRow> rows, int header, int at) {
        SampledRow row = rows.get(at);
        if (row.cells().equals(rows.get(header).cells())) {
            return true;
        }
        boolean namesOnly = row.filled() >= 2 && names(row) >= row.filled();
        if (!namesOnly || !hasBlanks(rows.get(header), row.cells().size())) {
            return false;
        }
        return at + 1 < rows.size() && HeaderEvidence.weigh(rows, at) > row.filled();
    }

    private static boolean hasBlanks(SampledRow header, int width) {
        List<String> cells = header.cells();
        return cells.size() < width || cells.stream().anyMatch(String::isBlank);
    }

    /** From which record on the sparse records right above a full one are its header in several rows. */
    private static int groupsAbove(List<SampledRow> rows, int full, int width) {
        int from = full;
        boolean[] named = new boolean[Math.max(width, 1)];
        while (from > 0 && full - from < MOST_HEADER_ROWS) {
            SampledRow above = rows.get(from - 1);
            if (above.filled() < 2 || names(above) < above.filled()) {
                break;
            }
            from--;
            mark(above, named);
        }
        int count = 0;
        for (boolean one : named) {
            count += one ? 1 : 0;
        }
        return count >= MOST * width ? from : full;
    }

    private static void mark(SampledRow row, boolean[] named) {
        for (int i = 0; i < Math.min(named.length, row.cells().size()); i++) {
            named[i] |= !row.cells().get(i).isBlank();
        }
    }

    /** The first record that is as full as most; -1 when there is none. */
    private static int firstFull(List<SampledRow> rows) {
        long usual = usualFill(rows);
        for (int i = 0; i < rows.size(); i++) {
            long filled = rows.get(i).filled();
            if (filled > 0 && filled >= MOST * usual) {
                return i;
            }
        }
        return -1;
    }

    /** Passes over what has one cell only where the others have several: titles and remarks. */
    private static int firstOfBody(List<SampledRow> rows, int width) {
        for (int i = 0; i < rows.size(); i++) {
            long filled = rows.get(i).filled();
            if (filled > 1 || (filled == 1 && width <= 2)) {
                return i;
            }
        }
        return 0;
    }

    /** The records of several cells, where there are enough of them: those of one are then titles and remarks. */
    private static List<SampledRow> ofTable(List<SampledRow> rows) {
        List<SampledRow> several =
                rows.stream().filter(row -> row.cells().size() > 1).toList();
        return several.size() >= LEAST_RECORDS ? several : rows;
    }

    /** The commonest number of filled cells; of two equally common ones the greater. */
    private static long usualFill(List<SampledRow> rows) {
        Map<Long, Integer> fills = new HashMap<>();
        ofTable(rows).stream()
                .filter(row -> row.filled() > 0)
                .forEach(row -> fills.merge(row.filled(), 1, Integer::sum));
        return commonest(fills).orElse(0L);
    }

    private static int width(List<SampledRow> rows) {
        Map<Long, Integer> widths = new HashMap<>();
        ofTable(rows).stream()
                .filter(row -> row.filled() > 0)
                .forEach(row -> widths.merge((long) row.cells().size(), 1, Integer::sum));
        return commonest(widths).orElse(0L).intValue();
    }

    private static Optional<Long> commonest(Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static long names(SampledRow row) {
        List<String> distinct = new ArrayList<>();
        for (String cell : row.cells()) {
            String name = cell.strip();
            if (isName(name) && !distinct.contains(name)) {
                distinct.add(name);
            }
        }
        return distinct.size();
    }

    /** Years group columns, too. */
    private static long years(SampledRow row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(HeaderEvidence::isYear)
                .count();
    }

    private static boolean isName(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST_NAME || cell.endsWith(":") || cell.endsWith("：")) {
            return false;
        }
        CellKind kind = CellKind.of(cell);
        return kind == CellKind.WORDS
                || (kind == CellKind.CODE && Character.isLetter(cell.codePointAt(0)))
                || (kind == CellKind.OTHER && cell.codePoints().anyMatch(Character::isLetter));
    }
}
