package io.kempt.jobs.mapping;

import io.kempt.jobs.write.JsonWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file that hold no field, and their cells. Nothing that a source says is thrown away: its cells are kept
 * with the record, as a JSON object by their headers. Only filled cells are.
 */
public final class ExtraCells {
    private final int[] columns;
    private final List<String> names;

    private ExtraCells(int[] columns, List<String> names) {
        this.columns = columns;
        this.names = names;
    }

    /**
     * @param header of the file
     * @param fields that its columns hold; empty texts for none, and a list that is too short leaves none for the others
     */
    public static ExtraCells of(List<String> header, List<String> fields) {
        List<String> names = new ArrayList<>();
        int[] columns = new int[header.size()];
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < header.size(); column++) {
            boolean holdsField = column < fields.size() && !fields.get(column).isEmpty();
            if (!holdsField && !header.get(column).startsWith(TableMapping.OWN_COLUMN)) {
                columns[names.size()] = column;
                names.add(unlike(taken, HeaderName.orPlace(header.get(column), column)));
            }
        }
        return new ExtraCells(columns, List.copyOf(names));
    }

    /** A name beside others: the second 备注 is 备注 (2). */
    public static String unlike(Set<String> taken, String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** What the columns are called, in the file's order. */
    public List<String> names() {
        return names;
    }

    /** The filled cells as JSON, such as <code>{"传真号":"021-1"}</code>; empty when there are none. */
    public String of(String[] cells) {
        Map<String, String> filled = null;
        for (int i = 0; i < names.size(); i++) {
            int column = columns[i];
            if (column < cells.length && !cells[column].isBlank()) {
                filled = filled == null ? new LinkedHashMap<>() : filled;
                filled.put(names.get(i), cells[column]);
            }
        }
        return filled == null ? "" : JsonWriter.compact(filled);
    }
}
