package io.kempt.jobs.review;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.read.excel.SheetInfo;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.match.decision.Verdict;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came back from a review: the rows of a workbook or of a table with {@code id_a}, {@code id_b} and {@code decision}.
 * Rows without an answer are passed over. What cannot be understood is gathered, so that all of it is told at once.
 */
public final class ReviewAnswers {
    private final String file;
    private final List<PairAnswer> pairs = new ArrayList<>();
    private final List<ClusterRow> clusters = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ReviewAnswers(String file) {
        this.file = file;
    }

    /** Where a row stands; an empty sheet is that of a text file. */
    public record Place(String sheet, long row) {
        @Override
        public String toString() {
            return sheet.isEmpty() ? "line " + row : "sheet " + sheet + ", row " + row;
        }
    }

    /**
     * What somebody said of two records.
     *
     * @param a as it stands there
     * @param fingerprint of both when they were asked about; empty in a table that a person wrote
     */
    public record PairAnswer(Place place, String a, String b, Verdict verdict, String fingerprint) {}

    /**
     * A record as it was shown in its customer.
     *
     * @param marked whether somebody said that it does not belong there
     */
    public record ClusterRow(Place place, String cluster, String record, boolean marked, String fingerprint) {}

    /**
     * Reads a file of answers.
     *
     * @throws StopException when the file is missing (usage), cannot be read, or has no such columns (input refused)
     */
    public static ReviewAnswers read(Path path, ReadOptions reading) {
        ReviewAnswers answers = new ReviewAnswers(SourceFile.name(path));
        List<SheetInfo> sheets = TableReaders.sheets(path, reading);
        int tables = 0;
        for (SheetInfo sheet : sheets) {
            if (sheet.visible()) {
                ReadOptions first =
                        reading.withSheet(sheet.name()).withHeaderLine(1).withHeaderRows(1);
                tables += answers.table(path, first.withFooters(0).withNumberedColumns()) ? 1 : 0;
            }
        }
        if (sheets.isEmpty()) {
            tables += answers.table(path, reading.withFooters(0).withNumberedColumns()) ? 1 : 0;
        }
        if (tables == 0) {
            throw StopException.inputRefused(
                    answers.file + " holds no decisions: expected the columns id_a, id_b and decision, or a workbook of"
                            + " kempt review export with its hidden columns",
                    "Give the columns these names, or fill in the workbook that kempt review export wrote.");
        }
        return answers;
    }

    /** Takes a table in. @return whether it is one of decisions */
    private boolean table(Path path, ReadOptions reading) {
        try (TableReader reader = TableReaders.open(path, reading)) {
            List<String> header = reader.shape().header();
            ReviewColumns.OfPairs pair = ReviewColumns.OfPairs.in(header);
            ReviewColumns.OfClusters cluster = ReviewColumns.OfClusters.in(header);
            boolean known = pair.complete() || cluster.complete();
            for (RawRecord record = reader.next(); known && record != null; record = reader.next()) {
                if (!record.isBlank() && pair.complete()) {
                    addPair(record, pair);
                } else if (!record.isBlank()) {
                    addCluster(record, cluster);
                }
            }
            return known;
        }
    }

    private void addPair(RawRecord record, ReviewColumns.OfPairs columns) {
        String word = record.cells()[columns.decision()].strip();
        if (word.isEmpty()) {
            return;
        }
        Place place = new Place(record.sheet(), record.line());
        String a = record.cells()[columns.a()].strip();
        String b = record.cells()[columns.b()].strip();
        Optional<Verdict> verdict = Verdict.ofWord(word);
        if (verdict.isEmpty()) {
            problems.add(place + ": found '" + word + "', expected same, different or unsure (同一客户, 不同客户, 不确定):"
                    + " write one of these, or nothing");
        } else if (a.isEmpty() || b.isEmpty()) {
            problems.add(place + ": found a decision without the ids of two records, expected both:"
                    + " put back the hidden columns of this row, or write the ids");
        } else {
            String fingerprint = columns.fingerprint() < 0 ? "" : record.cells()[columns.fingerprint()].strip();
            pairs.add(new PairAnswer(place, a, b, verdict.get(), fingerprint));
        }
    }

    private void addCluster(RawRecord record, ReviewColumns.OfClusters columns) {
        Place place = new Place(record.sheet(), record.line());
        String[] cells = record.cells();
        String word = Normalizer.normalize(cells[columns.mark()], Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        String cluster = cells[columns.cluster()].strip();
        String key = cells[columns.record()].strip();
        if (!word.isEmpty() && !ReviewColumns.isMark(word)) {
            problems.add(place + ": found '" + word + "', expected 'does not belong' (不属于) or nothing:"
                    + " write that, or decide pairs on the other sheet");
        } else if (!word.isEmpty() && (cluster.isEmpty() || key.isEmpty())) {
            problems.add(place + ": found a mark without the id of a record, expected the hidden columns of this row:"
                    + " put them back, or export anew");
        } else if (!cluster.isEmpty() && !key.isEmpty()) {
            clusters.add(new ClusterRow(place, cluster, key, !word.isEmpty(), cells[columns.fingerprint()].strip()));
        }
    }

    /** Its name without the folder. */
    public String file() {
        return file;
    }

    public List<PairAnswer> pairs() {
        return pairs;
    }

    /** Every record of every customer shown, marked or not. */
    public List<ClusterRow> clusters() {
        return clusters;
    }

    /** Rows that cannot be understood, each with its place, what was found, what was expected and what to do. */
    public List<String> problems() {
        return problems;
    }
}
