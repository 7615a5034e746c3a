package io.kempt.jobs.read.csv;

import io.kempt.jobs.table.Delimiters;
import io.kempt.jobs.table.SampledRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a CSV file is written, and its first records read that way.
 *
 * @param delimiter what separates cells
 */
record Dialect(char delimiter, List<SampledRow> rows) {
    private static final int SAMPLED_ROWS = 200;

    /** One known name may be chance (a value equal to a header), two are a header. */
    private static final long SURE_HITS = 2;

    private static final double ONE_COLUMN = 1e-6;

    /** Excel's way to declare the delimiter on the first line. */
    private static final String DECLARATION = "sep=";

    /**
     * The dialect under which a text is most like a table: a line of known headers decides; otherwise most records have
     * the same number of cells, more than one.
     *
     * @param whole whether the text is not cut off
     */
    static Dialect detect(String text, boolean whole, Predicate<String> knownHeader) {
        if (text.startsWith(DECLARATION) && text.length() > DECLARATION.length()) {
            Dialect declared = read(text, whole, text.charAt(DECLARATION.length()));
            return new Dialect(declared.delimiter, declared.rows.subList(1, declared.rows.size()));
        }
        Dialect best = null;
        double bestScore = -1;
        for (char candidate : Delimiters.CANDIDATES) {
            Dialect dialect = read(text, whole, candidate);
            double score = dialect.evenness() + dialect.knownHeaders(knownHeader);
            if (best == null || score > bestScore) {
                best = dialect;
                bestScore = score;
            }
        }
        return best == null ? read(text, whole, ',') : best;
    }

    /** The first records of a text under a delimiter. */
    static Dialect read(String text, boolean whole, char delimiter) {
        List<SampledRow> rows = new ArrayList<>();
        CSVFormat lenient =
                format(delimiter).setLenientEof(true).setTrailingData(true).get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(lenient)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            while (rows.size() < SAMPLED_ROWS && records.hasNext()) {
                rows.add(new SampledRow(line, List.of(records.next().values())));
                line = parser.getCurrentLineNumber() + 1;
            }
            if (!whole && rows.size() > 1 && rows.size() < SAMPLED_ROWS) {
                rows.remove(rows.size() - 1);
            }
        } catch (IOException | UncheckedIOException unlikely) {
            // Not this dialect; the rows before are what it is judged on
            return new Dialect(delimiter, rows);
        }
        return new Dialect(delimiter, rows);
    }

    /** Common to looking and reading: blank lines count, nothing is trimmed. */
    static CSVFormat.Builder format(char delimiter) {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false);
    }

    private double knownHeaders(Predicate<String> knownHeader) {
        long most = 0;
        for (SampledRow row : rows) {
            most = Math.max(most, row.cells().stream().filter(knownHeader).count());
        }
        return most >= SURE_HITS ? most : 0;
    }

    /**
     * The share of records that have the commonest width, less for narrow tables. When that width is one, next to
     * nothing: such a delimiter only goes before one that cuts some of the records.
     */
    private double evenness() {
        Map<Integer, Integer> widths = new HashMap<>();
        int counted = 0;
        for (SampledRow row : rows) {
            if (row.filled() > 0) {
                widths.merge(row.cells().size(), 1, Integer::sum);
                counted++;
            }
        }
        if (counted == 0) {
            return 0;
        }
        int most = Collections.max(widths.values());
        double best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getValue() == most) {
                double several = Math.max(ONE_COLUMN, (width.getKey() - 1.0) / width.getKey());
                best = Math.max(best, several * most / counted);
            }
        }
        return best;
    }
}
