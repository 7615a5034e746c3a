package io.kempt.jobs.table;

import java.util.ArrayList;
import java.util.List;

/** The cells of a header line, made fit to be names. */
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
}
