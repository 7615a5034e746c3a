package io.kempt.jobs.read.pollution;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on its way to a file, as pieces that can be spoilt one by one: each cell's raw text, what stands between cells,
 * and what ends each line.
 */
final class Written {
    final List<List<String>> cells = new ArrayList<>();
    final List<List<String>> separators = new ArrayList<>();
    final List<String> lineEnds = new ArrayList<>();
    private final String quote;

    /** Quotes the remark and the page always, as many exports do, and other cells when they must be. */
    Written(List<List<String>> rows, String delimiter, String quote, String escape) {
        this.quote = quote;
        for (List<String> row : rows) {
            List<String> raw = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                raw.add(raw(row.get(column), column == 6 || column == 7, delimiter, escape));
            }
            add(raw, delimiter);
        }
    }

    private String raw(String value, boolean always, String delimiter, String escape) {
        boolean must = value.contains(delimiter) || value.contains(",") || value.contains(quote);
        return always || must ? quote + value.replace(quote, escape + quote) + quote : value;
    }

    void add(List<String> raw, String delimiter) {
        add(cells.size(), raw, delimiter);
    }

    void add(int at, List<String> raw, String delimiter) {
        cells.add(at, new ArrayList<>(raw));
        List<String> between = new ArrayList<>();
        for (int i = 1; i < raw.size(); i++) {
            between.add(delimiter);
        }
        separators.add(at, between);
        lineEnds.add(at, "\r\n");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < cells.size(); row++) {
            List<String> between = separators.get(row);
            for (int i = 0; i < cells.get(row).size(); i++) {
                text.append(cells.get(row).get(i));
                text.append(i < between.size() ? between.get(i) : "");
            }
            text.append(lineEnds.get(row));
        }
        return text.toString();
    }
}
