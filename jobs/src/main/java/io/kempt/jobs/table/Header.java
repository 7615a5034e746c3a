package io.kempt.jobs.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a header, made fit to be names. */
public final class Header {
    private Header() {}

    /** Without surrounding blanks, and without the empty cells at the end that Excel likes to export. */
    public static List<String> of(List<String> cells) {
        List<String> names = new ArrayList<>();
        int width = 0;
        for (String cell : cells) {
            names.add(cell.strip());
            width = cell.isBlank() ? width : names.size();
        }
        return List.copyOf(names.subList(0, width));
    }

    /**
     * A header of several records: the names that stand above each other, joined by a blank. In all records but the last
     * a name also heads the columns to its right that have none of their own there and are named below, as in 联系人 above
     * 姓名 and 电话.
     */
    public static List<String> ofRows(List<List<String>> rows) {
        if (rows.size() == 1) {
            return of(rows.get(0));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder name = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                String part = part(rows, row, column);
                name.append(name.length() > 0 && !part.isEmpty() ? " " : "").append(part);
            }
            names.add(name.toString());
        }
        return of(names);
    }

    private static String part(List<List<String>> rows, int row, int column) {
        String own = cell(rows.get(row), column);
        boolean last = row == rows.size() - 1;
        if (!own.isEmpty() || last || cell(rows.get(row + 1), column).isEmpty()) {
            return own;
        }
        for (int left = column - 1; left >= 0; left--) {
            String group = cell(rows.get(row), left);
            if (!group.isEmpty()) {
                // a group whose own column goes on without a name below is a name, not a group
                return cell(rows.get(row + 1), left).isEmpty() ? "" : group;
            }
        }
        return "";
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Names for a table without a header: the numbers of its columns, from 1. */
    public static List<String> numbered(int width) {
        return IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList();
    }
}
