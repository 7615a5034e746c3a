package io.kempt.samples;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file in UTF-8 with a header, read by Commons CSV alone.
 *
 * @param rows cells by the names of their columns
 */
record CsvFile(List<String> header, List<Map<String, String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static CsvFile read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static CsvFile of(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            List<String> header = List.copyOf(parser.getHeaderNames());
            return new CsvFile(
                    header,
                    parser.stream().map(CSVRecord::toMap).map(Map::copyOf).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The cells of one column, from top to bottom. */
    List<String> column(String name) {
        return rows.stream().map(row -> cell(row, name)).toList();
    }

    /** A cell; a column that is missing is a mistake of the test or of the program. */
    static String cell(Map<String, String> row, String name) {
        String value = row.get(name);
        if (value == null) {
            throw new AssertionError("there is no column " + name + " among " + row.keySet());
        }
        return value;
    }
}
