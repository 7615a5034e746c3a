package io.kempt.cli.command;

import io.kempt.jobs.request.DuplicatesResult.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each column of a file was taken for, a line each; those that are not looked at share one. */
final class ColumnLines {
    private static final String NONE = "none";

    private ColumnLines() {}

    static List<String> of(List<Column> columns) {
        List<String> lines = new ArrayList<>();
        for (Column column : columns) {
            if (!column.meaning().equals(NONE)) {
                lines.add("column " + column.header() + " -> " + column.meaning() + " (" + column.why() + ")");
            }
        }
        String left = columns.stream()
                .filter(column -> column.meaning().equals(NONE))
                .map(Column::header)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            lines.add("columns not looked at: " + left + " (--column NAME=MEANING changes that)");
        }
        return lines;
    }
}
