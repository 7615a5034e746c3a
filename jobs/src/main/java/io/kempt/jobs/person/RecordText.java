package io.kempt.jobs.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The records of a table that Kempt wrote (RFC 4180), each as the text that it is, with its line end. */
final class RecordText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader in;

    RecordText(BufferedReader in) {
        this.in = in;
    }

    /** The next record; empty after the last one. */
    String next() throws IOException {
        StringBuilder record = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            record.append((char) c);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                break;
            }
        }
        return record.toString();
    }

    static List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Where columns stand that have one of some names, which are in lower case. */
    static Set<Integer> columns(String header, Set<String> names) {
        List<String> cells = cells(header.replace(BYTE_ORDER_MARK, ""));
        Set<Integer> columns = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (names.contains(cells.get(i).strip().toLowerCase(Locale.ROOT))) {
                columns.add(i);
            }
        }
        return columns;
    }
}
