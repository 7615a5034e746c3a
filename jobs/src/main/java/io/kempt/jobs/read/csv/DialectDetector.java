package io.kempt.jobs.read.csv;

import io.kempt.jobs.table.CellKind;
import io.kempt.jobs.table.Delimiters;
import io.kempt.jobs.table.SampledRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out delimiter, quote and escape: under the right dialect most records have the same number of cells, and most
 * cells are something that a person would write into one. The product of the two is the consistency measure of van den
 * Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns" (2019); the evenness of
 * records is measured more simply here, by their commonest width, as titles and totals make several widths usual.
 */
final class DialectDetector {
    /** Enough to tell dialects apart; more is time at every start. */
    private static final int JUDGED_ROWS = 100;

    private static final int JUDGED_CHARACTERS = 1 << 16;

    /** One known name may be chance (a value equal to a header), two are a header. */
    private static final long SURE_HITS = 2;

    /** A single column is what is left when nothing else cuts the lines. */
    private static final double ONE_COLUMN = 1e-6;

    /** Blanks and colons stand in names and times: they must cut nearly all lines alike, into three cells or more. */
    private static final String DOUBTFUL = " :";

    private static final double NEARLY_ALL = 0.9;

    /** Marks that are part of longer delimiters such as || and ;; and |~|. */
    private static final String MARKS = ",;|\t^~#$%&*!:-_ ";

    private static final int LONGEST_DELIMITER = 3;

    /** Excel's way to declare the delimiter on the first line. */
    private static final String DECLARATION = "sep=";

    private final String text;
    private final boolean whole;
    private final Predicate<String> known;

    private DialectDetector(String text, boolean whole, Predicate<String> known) {
        boolean cut = text.length() > JUDGED_CHARACTERS;
        this.text = cut ? text.substring(0, JUDGED_CHARACTERS) : text;
        this.whole = whole && !cut;
        this.known = known;
    }

    /** The character of an Excel declaration; empty when there is none. */
    static String declared(String text) {
        boolean declares = text.startsWith(DECLARATION) && text.length() > DECLARATION.length();
        return declares ? text.substring(DECLARATION.length(), DECLARATION.length() + 1) : "";
    }

    /**
     * @param whole whether the text is not cut off
     * @param given what is known beforehand: its parts stay as they are
     */
    static Dialect detect(String text, boolean whole, GivenDialect given, Predicate<String> known) {
        return new DialectDetector(text, whole, known).best(given);
    }

    /**
     * What the caller names; null stands for what is to be found out.
     *
     * @param delimiter empty: to be found out
     */
    record GivenDialect(
            String delimiter,
            @Nullable Character quote,
            @Nullable Character escape) {}

    private Dialect best(GivenDialect given) {
        List<String> delimiters = given.delimiter().isEmpty() ? delimiters() : List.of(given.delimiter());
        Dialect best = null;
        double bestScore = -1;
        for (String delimiter : delimiters) {
            for (char quote : quotes(given, delimiter)) {
                for (char escape : escapes(given, quote)) {
                    Dialect dialect = new Dialect(delimiter, quote, escape);
                    double score = score(dialect);
                    if (best == null || score > bestScore) {
                        best = dialect;
                        bestScore = score;
                    }
                }
            }
        }
        return best == null ? Dialect.rfc4180(",") : best;
    }

    private List<String> delimiters() {
        Set<String> all = new LinkedHashSet<>();
        for (String one : Delimiters.CANDIDATES) {
            if (text.indexOf(one.charAt(0)) >= 0) {
                all.add(one);
            }
        }
        all.addAll(longer());
        all.add("");
        return new ArrayList<>(all);
    }

    /** Runs of the same marks that stand in most lines equally often. */
    private Set<String> longer() {
        Map<String, Integer> lines = new HashMap<>();
        int counted = 0;
        for (String line : text.split("\r\n|\n|\r", JUDGED_ROWS)) {
            if (!line.isBlank() && counted++ < JUDGED_ROWS - 1) {
                for (String run : runs(line)) {
                    lines.merge(run, 1, Integer::sum);
                }
            }
        }
        Set<String> usual = new LinkedHashSet<>();
        for (Map.Entry<String, Integer> run : lines.entrySet()) {
            if (run.getValue() * 2 > counted) {
                usual.add(run.getKey());
            }
        }
        return usual;
    }

    private static Set<String> runs(String line) {
        Set<String> runs = new LinkedHashSet<>();
        int start = 0;
        while (start < line.length()) {
            int end = start;
            while (end < line.length() && MARKS.indexOf(line.charAt(end)) >= 0) {
                end++;
            }
            boolean blank = line.substring(start, end).isBlank()
                    && line.substring(start, end).indexOf('\t') < 0;
            if (end - start > 1 && end - start <= LONGEST_DELIMITER && !blank) {
                runs.add(line.substring(start, end));
            }
            start = Math.max(end, start + 1);
        }
        return runs;
    }

    private List<Character> quotes(GivenDialect given, String delimiter) {
        if (given.quote() != null) {
            return List.of(given.quote());
        }
        boolean apostrophes = text.contains(delimiter + "'") && text.contains("'" + delimiter);
        return apostrophes && !delimiter.isEmpty() ? List.of('"', '\'') : List.of('"');
    }

    private List<Character> escapes(GivenDialect given, char quote) {
        if (given.escape() != null) {
            return List.of(given.escape());
        }
        return quote != Dialect.NONE && text.contains("\\" + quote)
                ? List.of(Dialect.NONE, '\\')
                : List.of(Dialect.NONE);
    }

    private double score(Dialect dialect) {
        SampleRecords records = SampleRecords.read(text, whole, dialect, JUDGED_ROWS);
        double evenness = evenness(records.rows(), dialect);
        if (evenness <= 0) {
            return 0;
        }
        double hollow = dialect.delimiter().length() == 1 ? hollow(records.rows()) : 0;
        return evenness * (1 - hollow / 2) * sense(records) + knownHeaders(records.rows());
    }

    /** The share of columns that hold nothing at all: every second one when a delimiter is only half of the right one. */
    private static double hollow(List<SampledRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        boolean[] holds = new boolean[width];
        for (SampledRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                holds[i] |= !row.cells().get(i).isEmpty();
            }
        }
        int hollow = 0;
        for (boolean one : holds) {
            hollow += one ? 0 : 1;
        }
        return (double) hollow / width;
    }

    private double knownHeaders(List<SampledRow> rows) {
        long most = 0;
        for (SampledRow row : rows) {
            most = Math.max(most, row.cells().stream().filter(known).count());
        }
        return most >= SURE_HITS ? most : 0;
    }

    /**
     * The share of records that have the commonest width, less for narrow tables and next to nothing for one column. Where
     * most lines are remarks around a table, the table's own lines are counted.
     */
    private double evenness(List<SampledRow> rows, Dialect dialect) {
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
        double best = 0;
        int most = Collections.max(widths.values());
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getValue() == most) {
                best = Math.max(best, evenness(width.getKey(), (double) most / counted, dialect));
            }
        }
        return best > ONE_COLUMN ? best : Math.max(best, amongRemarks(widths, counted, dialect));
    }

    private static double evenness(int width, double share, Dialect dialect) {
        boolean doubtful = !dialect.delimiter().isEmpty() && DOUBTFUL.contains(dialect.delimiter());
        if (doubtful && (width < 3 || share < NEARLY_ALL)) {
            return ONE_COLUMN / 2;
        }
        return Math.max(ONE_COLUMN, (width - 1.0) / width) * share;
    }

    /** Half of what the lines of several cells score by themselves, when these are some and nearly all alike. */
    private static double amongRemarks(Map<Integer, Integer> widths, int counted, Dialect dialect) {
        int several = 0;
        int width = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getKey() > 1) {
                several += entry.getValue();
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    width = entry.getKey();
                }
            }
        }
        boolean some = width >= 3 && most >= 3 && most * 5 >= counted;
        boolean doubtful = DOUBTFUL.contains(dialect.delimiter());
        return some && !doubtful ? evenness(width, (double) most / several, dialect) / 2 : 0;
    }

    /** The share of cells that are something, from 0 to 1; what contradicts the dialect is nothing. */
    private static double sense(SampleRecords records) {
        int cells = 0;
        int sensible = 0;
        for (SampledRow row : records.rows()) {
            for (String cell : row.cells()) {
                cells++;
                boolean padded = !cell.isEmpty() && cell.charAt(0) == ' ';
                sensible += CellKind.of(cell) == CellKind.OTHER || padded ? 0 : 1;
            }
        }
        return cells == 0 ? 0 : Math.max(0.01, (double) (sensible - records.contradictions()) / cells);
    }
}
