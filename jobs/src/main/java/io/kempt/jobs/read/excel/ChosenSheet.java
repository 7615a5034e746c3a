package io.kempt.jobs.read.excel;

import io.kempt.rules.text.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet to read.
 *
 * @param columns which of its columns stands at each place of the first sheet's header; empty when they stand alike
 */
record ChosenSheet(SheetInfo sheet, SheetLayout layout, SheetHeader header, List<Integer> columns) {
    /** A header stands near the top; a sheet of another kind is not searched for long. */
    private static final int HEADER_AMONG = 20;

    static ChosenSheet first(SheetSample sample, SheetHeader header) {
        return new ChosenSheet(sample.sheet(), sample.layout(), header, List.of());
    }

    /** Another sheet with the same names in its header, in whatever order; empty when its header differs. */
    static Optional<ChosenSheet> like(ChosenSheet first, SheetSample sample, int headerRows) {
        List<String> wanted = folded(first.header.names());
        for (SheetRow row :
                sample.rows().subList(0, Math.min(HEADER_AMONG, sample.rows().size()))) {
            SheetHeader header = sample.header(row.number(), headerRows);
            List<String> found = folded(header.names());
            if (found.equals(wanted)) {
                return Optional.of(new ChosenSheet(sample.sheet(), sample.layout(), header, List.of()));
            }
            Optional<List<Integer>> columns = columns(wanted, found);
            if (columns.isPresent()) {
                return Optional.of(new ChosenSheet(sample.sheet(), sample.layout(), header, columns.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Integer>> columns(List<String> wanted, List<String> found) {
        Map<String, Integer> places = new HashMap<>();
        for (int column = 0; column < found.size(); column++) {
            places.put(found.get(column), column);
        }
        if (found.size() != wanted.size() || places.size() != found.size()) {
            return Optional.empty();
        }
        List<Integer> columns = new ArrayList<>();
        for (String name : wanted) {
            Integer place = places.remove(name);
            if (place == null) {
                return Optional.empty();
            }
            columns.add(place);
        }
        return Optional.of(columns);
    }

    /** Names as they are compared: without case, width and blanks. */
    private static List<String> folded(List<String> names) {
        return names.stream()
                .map(name -> CellText.fold(name).replace(" ", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Cells in the order of the first sheet's header; what stands beyond the header follows. */
    SheetRow inOrder(SheetRow row) {
        if (columns.isEmpty()) {
            return row;
        }
        int beyond = Math.max(0, row.cells().length - columns.size());
        String[] cells = new String[columns.size() + beyond];
        for (int i = 0; i < columns.size(); i++) {
            cells[i] = row.cell(columns.get(i));
        }
        System.arraycopy(row.cells(), row.cells().length - beyond, cells, columns.size(), beyond);
        return new SheetRow(
                row.number(),
                cells,
                row.remarks().stream()
                        .map(remark ->
                                remark.place() < columns.size() ? remark.at(columns.indexOf(remark.place())) : remark)
                        .toList());
    }

    /** What people should know of it besides its rows. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        int hidden = layout.hiddenColumns().get(0, header.names().size()).cardinality();
        long tall = layout.merged().stream()
                .filter(range -> range.isTall() && range.firstRow() > header.last())
                .count();
        if (layout.hiddenRows() > 0 || hidden > 0) {
            String rows = layout.filtered() ? "row(s) hidden by a filter" : "hidden row(s)";
            notes.add(Stream.of(counted(layout.hiddenRows(), rows), counted(hidden, "hidden column(s)"))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" and "))
                    + (layout.hiddenRows() + hidden == 1 ? " is read too" : " are read too"));
        }
        if (tall > 0) {
            notes.add(counted(tall, "value(s)") + " merged over several rows " + (tall == 1 ? "counts" : "count")
                    + " for each of them");
        }
        if (!sheet.visible()) {
            notes.add("the sheet is hidden");
        }
        return notes;
    }

    private static String counted(long count, String what) {
        return count == 0 ? "" : String.format(Locale.ROOT, "%,d ", count) + what.replace("(s)", count == 1 ? "" : "s");
    }
}
