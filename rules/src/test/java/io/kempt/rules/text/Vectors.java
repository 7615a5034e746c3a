package io.kempt.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Test cases in CSV files that a steward can read: a header line, then one case a line. */
public final class Vectors {
    private Vectors() {}

    /** The cells of each line of a file under {@code vectors/}, each line padded with empty cells to a width. */
    public static Stream<Arguments> of(String file, int width) {
        return table("/vectors/" + file, width);
    }

    /** The same of any test resource. */
    public static Stream<Arguments> table(String resource, int width) {
        return lines(resource).stream().skip(1).map(line -> {
            List<String> cells = cells(line);
            while (cells.size() < width) {
                cells.add("");
            }
            return Arguments.of(cells.subList(0, width).toArray());
        });
    }

    /** The lines of a test resource, without empty ones. */
    public static List<String> lines(String resource) {
        try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
