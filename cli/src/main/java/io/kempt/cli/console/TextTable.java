package io.kempt.cli.console;

import java.util.ArrayList;
import java.util.List;

/** A small table for a terminal: columns two blanks apart, numbers to the right, wide characters counted as two. */
public final class TextTable {
    private final List<String> head;
    private final boolean[] numeric;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param head the column titles; those that begin with {@code #} head numbers and lose the sign */
    public TextTable(String... head) {
        this.head = List.of(head).stream()
                .map(title -> title.startsWith("#") ? title.substring(1) : title)
                .toList();
        numeric = new boolean[head.length];
        for (int i = 0; i < head.length; i++) {
            numeric[i] = head[i].startsWith("#");
        }
    }

    /** Adds a row with one cell per column. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The head, then the rows, without blanks at the ends of lines. */
    public List<String> lines() {
        int[] widths = new int[head.size()];
        widen(widths, head);
        rows.forEach(row -> widen(widths, row));
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
        }
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
            line.append(i == 0 ? "" : "  ")
                    .append(numeric[i] ? padding : "")
                    .append(cell)
                    .append(numeric[i] ? "" : padding);
        }
        return line.toString().stripTrailing();
    }
}
