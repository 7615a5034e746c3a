package io.kempt.jobs.store;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one column: joined by the unit separator (U+001F), with a backslash before one that is data. */
final class Cells {
    private static final char SEPARATOR = '\u001f';

    private Cells() {}

    static String join(List<String> cells) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            String cell = cells.get(i);
            for (int c = 0; c < cell.length(); c++) {
                char at = cell.charAt(c);
                if (at == SEPARATOR || at == '\\') {
                    joined.append('\\');
                }
                joined.append(at);
            }
        }
        return joined.toString();
    }

    /** The texts that were joined; none for the empty text. */
    static List<String> split(String joined) {
        List<String> cells = new ArrayList<>();
        if (joined.isEmpty()) {
            return cells;
        }
        StringBuilder cell = new StringBuilder();
        for (int c = 0; c < joined.length(); c++) {
            char at = joined.charAt(c);
            if (at == SEPARATOR) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(at == '\\' ? joined.charAt(++c) : at);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
