package io.kempt.jobs.report;

import io.kempt.jobs.duplicates.ChosenColumn;
import io.kempt.jobs.duplicates.CustomerGroups;
import io.kempt.jobs.duplicates.CustomerGroups.Pair;
import io.kempt.jobs.duplicates.Evidence;
import io.kempt.jobs.duplicates.FoundDuplicates;
import io.kempt.jobs.review.ReviewColumns;
import io.kempt.jobs.write.OutputFile;
import io.kempt.jobs.write.SteadyZip;
import io.kempt.rules.match.Outcome;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.Verdict;
import io.kempt.rules.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * {@code duplicates.xlsx}: the groups with their records one below the other, the pairs that a person should look at, and
 * what was guessed. A person looks through thousands of rows at most, so the least sure groups are shown first and the rest
 * is left to the tables beside it.
 */
public final class DuplicatesWorkbook {
    private static final int MOST_RECORDS = 3_000;
    private static final int MOST_PAIRS = 1_000;

    /** Rows that POI keeps in memory. */
    private static final int WINDOW = 100;

    private final FoundDuplicates found;
    private final CustomerGroups groups;
    private final Lang lang;
    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles;
    private final boolean several;
    private final int mostRecords;
    private final int mostPairs;

    private DuplicatesWorkbook(FoundDuplicates found, Lang lang, int mostRecords, int mostPairs) {
        this.found = found;
        this.groups = found.groups();
        this.lang = lang;
        this.styles = new SheetStyles(book.getXSSFWorkbook(), lang);
        this.several = found.tables().sources().size() > 1;
        this.mostRecords = mostRecords;
        this.mostPairs = mostPairs;
    }

    /** Writes the workbook. @return where it stands */
    public static Path write(Path target, FoundDuplicates found, Lang lang) {
        return write(target, found, lang, MOST_RECORDS, MOST_PAIRS);
    }

    static Path write(Path target, FoundDuplicates found, Lang lang, int mostRecords, int mostPairs) {
        DuplicatesWorkbook workbook = new DuplicatesWorkbook(found, lang, mostRecords, mostPairs);
        try (OutputFile out = OutputFile.create(target);
                SXSSFWorkbook book = workbook.book) {
            workbook.fill();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.setZip64Mode(Zip64Mode.Never);
            book.write(bytes);
            SteadyZip.write(bytes.toByteArray(), out.stream());
            out.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(target, broken);
        }
        return target;
    }

    private void fill() {
        CoreProperties properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Kempt");
        properties.setCreated(Optional.empty()); // one input makes one file, whenever it is written
        properties.setTitle(DuplicateWord.DUPLICATES.in(lang));
        SheetPen overview = new SheetPen(book.createSheet(DuplicateWord.OVERVIEW.in(lang)), styles);
        List<Integer> shown = leastSure();
        groups(shown);
        int pairs = pairs();
        decided();
        overview(overview, shown.size(), pairs);
    }

    /** The groups of several records, least sure first, as many as a person may look through. */
    private List<Integer> leastSure() {
        List<Integer> sorted = IntStream.range(0, groups.size())
                .filter(group -> groups.members(group).length > 1)
                .boxed()
                .sorted(Comparator.comparingDouble(this::confidence).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Integer> shown = new ArrayList<>();
        int records = 0;
        for (int group : sorted) {
            records += groups.members(group).length;
            if (records > mostRecords && !shown.isEmpty()) {
                break;
            }
            shown.add(group);
        }
        return shown;
    }

    private double confidence(int group) {
        double least = 1;
        for (int row : groups.members(group)) {
            least = Math.min(least, groups.confidence(row));
        }
        return least;
    }

    private void groups(List<Integer> shown) {
        List<String> header = new ArrayList<>(
                List.of(DuplicateWord.CLUSTER.in(lang), DuplicateWord.GOLDEN.in(lang), DuplicateWord.ID.in(lang)));
        if (several) {
            header.add(DuplicateWord.SOURCE.in(lang));
        }
        header.addAll(List.of(DuplicateWord.CONFIDENCE.in(lang), DuplicateWord.EVIDENCE.in(lang)));
        int before = header.size();
        columns().forEach(column -> header.add(column.header()));
        RecordSheet sheet = new RecordSheet(book, DuplicateWord.GROUPS.in(lang), styles, header);
        Map<Integer, Pair> strongest = strongest();
        for (int group : shown) {
            List<String[]> records = records(groups.members(group));
            Set<Integer> marked = marked(records, before);
            for (int i = 0; i < records.size(); i++) {
                int row = groups.members(group)[i];
                List<String> cells = new ArrayList<>(List.of(
                        found.clusterId(group),
                        found.goldenRow(group) == row ? "★" : "",
                        found.ids().of(row)));
                if (several) {
                    cells.add(found.tables().sources().get(found.tables().source(row)));
                }
                cells.add(Evidence.probability(groups.confidence(row)));
                cells.add(evidence(row, strongest.get(row)));
                cells.addAll(List.of(records.get(i)));
                sheet.row(i == 0, marked, cells);
            }
        }
        sheet.finish(DuplicateWord.NOTHING.in(lang));
    }

    /** The columns that matching looked at, then the others; ids stand before them. */
    private List<ChosenColumn> columns() {
        return found.columns().stream()
                .filter(column -> column.column() != found.ids().column())
                .sorted(Comparator.comparing(
                                (ChosenColumn column) -> column.meaning().kind().isEmpty())
                        .thenComparing(ChosenColumn::column))
                .toList();
    }

    private List<String[]> records(int[] rows) {
        List<ChosenColumn> columns = columns();
        List<String[]> records = new ArrayList<>();
        String[] cells = new String[found.tables().header().size()];
        for (int row : rows) {
            found.tables().read(row, cells);
            records.add(columns.stream().map(column -> cells[column.column()]).toArray(String[]::new));
        }
        return records;
    }

    /** The columns in which filled cells differ. */
    private static Set<Integer> marked(List<String[]> records, int before) {
        Set<Integer> marked = new HashSet<>();
        for (int column = 0; column < records.get(0).length; column++) {
            Set<String> values = new HashSet<>();
            for (String[] record : records) {
                values.add(record[column].strip());
            }
            values.remove("");
            if (values.size() > 1) {
                marked.add(before + column);
            }
        }
        return marked;
    }

    /** For each record the strongest pair in its group; pairs come strongest first. */
    private Map<Integer, Pair> strongest() {
        Map<Integer, Pair> strongest = new HashMap<>();
        for (Pair pair : groups.pairs()) {
            if (pair.outcome() == Outcome.LINKED) {
                strongest.putIfAbsent(pair.a(), pair);
                strongest.putIfAbsent(pair.b(), pair);
            }
        }
        return strongest;
    }

    private String evidence(int row, @Nullable Pair pair) {
        if (pair == null) {
            return "";
        }
        int other = pair.a() == row ? pair.b() : pair.a();
        return found.ids().of(other) + ": " + Evidence.of(found.match().explain(pair.a(), pair.b()), lang);
    }

    /** Two rows a pair, so that the records stand one above the other. @return how many pairs are shown */
    private int pairs() {
        List<String> header = new ArrayList<>(List.of(
                DuplicateWord.PAIR.in(lang),
                ReviewColumns.DECISION.in(lang),
                DuplicateWord.PROBABILITY.in(lang),
                DuplicateWord.OUTCOME.in(lang),
                DuplicateWord.EVIDENCE.in(lang),
                DuplicateWord.ID.in(lang)));
        if (several) {
            header.add(DuplicateWord.SOURCE.in(lang));
        }
        int before = header.size();
        columns().forEach(column -> header.add(column.header()));
        int hidden = header.size();
        header.addAll(List.of(ReviewColumns.KEY_A, ReviewColumns.KEY_B));
        RecordSheet sheet = new RecordSheet(book, DuplicateWord.REVIEW.in(lang), styles, header);
        int shown = 0;
        for (Pair pair : groups.pairs()) {
            if (pair.outcome() != Outcome.LINKED && shown < mostPairs) {
                pair(sheet, ++shown, pair, before);
            }
        }
        sheet.choice(
                1,
                Arrays.stream(Verdict.values()).map(verdict -> verdict.in(lang)).toList());
        sheet.hideFrom(hidden);
        sheet.finish(DuplicateWord.NOTHING.in(lang));
        return shown;
    }

    /** What was decided before, so that the workbook holds it for the next time. */
    private void decided() {
        if (found.decided().isEmpty()) {
            return;
        }
        RecordSheet sheet = new RecordSheet(
                book, DuplicateWord.DECIDED.in(lang), styles, List.of(ReviewColumns.DECISION.in(lang), "id_a", "id_b"));
        for (Decision decision : found.decided()) {
            sheet.row(false, Set.of(), List.of(decision.verdict().in(lang), decision.left(), decision.right()));
        }
        sheet.finish(DuplicateWord.NOTHING.in(lang));
    }

    private void pair(RecordSheet sheet, int number, Pair pair, int before) {
        int[] rows = {pair.a(), pair.b()};
        List<String[]> records = records(rows);
        Set<Integer> marked = marked(records, before);
        String evidence = Evidence.of(found.match().explain(pair.a(), pair.b()), lang);
        for (int i = 0; i < rows.length; i++) {
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(number),
                    "",
                    Evidence.probability(pair.probability()),
                    DuplicateWord.of(pair.outcome(), lang),
                    i == 0 ? evidence : "",
                    found.ids().of(rows[i])));
            if (several) {
                cells.add(found.tables().sources().get(found.tables().source(rows[i])));
            }
            cells.addAll(List.of(records.get(i)));
            cells.addAll(List.of(found.ids().of(rows[0]), found.ids().of(rows[1])));
            sheet.row(i == 0, marked, cells);
        }
    }

    private void overview(SheetPen pen, int shownGroups, int shownPairs) {
        pen.line(0, 0, DuplicateWord.DUPLICATES.in(lang), Role.TITLE);
        pen.row(0).setHeightInPoints(30);
        int row = 2;
        row = figure(pen, row, DuplicateWord.RECORDS, found.tables().size());
        row = figure(pen, row, DuplicateWord.CUSTOMERS, groups.size());
        row = figure(pen, row, DuplicateWord.GROUPS_OF_SEVERAL, groups.merged());
        row = figure(pen, row, DuplicateWord.LARGEST, groups.largest());
        row = figure(pen, row, DuplicateWord.PAIRS_TO_REVIEW, groups.toReview());
        row = lines(pen, row + 1, DuplicateWord.FILES, found.tables().notes());
        pen.line(row++, 0, found.ids().note(), Role.NOTE);
        pen.line(row++, 0, DuplicateWord.DIFFERS.in(lang), Role.NOTE);
        if (groups.toReview() > 0) {
            pen.line(row++, 0, DuplicateWord.DECIDE.in(lang, DuplicateWord.REVIEW.in(lang)), Role.NOTE);
        }
        if (shownGroups < groups.merged()) {
            pen.line(row++, 0, DuplicateWord.MORE_GROUPS.in(lang, shownGroups, groups.merged()), Role.NOTE);
        }
        if (shownPairs < groups.toReview()) {
            pen.line(row++, 0, DuplicateWord.MORE_PAIRS.in(lang, shownPairs, groups.toReview()), Role.NOTE);
        }
        if (!found.capped().isEmpty()) {
            row = lines(pen, row + 1, DuplicateWord.CAPPED, found.capped());
        }
        guesses(pen, row + 1);
        pen.fitColumns();
        pen.sheet().setDisplayGridlines(false);
    }

    private int figure(SheetPen pen, int row, DuplicateWord name, long count) {
        pen.value(row, 0, name.in(lang), CellFormat.TEXT, Role.BODY);
        pen.value(row, 1, BigDecimal.valueOf(count), CellFormat.COUNT, Role.BODY);
        return row + 1;
    }

    private int lines(SheetPen pen, int from, DuplicateWord title, List<String> lines) {
        int row = from;
        pen.line(row++, 0, title.in(lang), Role.SECTION);
        for (String line : lines) {
            pen.line(row++, 0, line, Role.NOTE);
        }
        return row;
    }

    private void guesses(SheetPen pen, int from) {
        int row = from;
        pen.line(row++, 0, DuplicateWord.COLUMNS.in(lang), Role.SECTION);
        pen.header(row, 0, DuplicateWord.COLUMN.in(lang), false);
        pen.header(row, 1, DuplicateWord.MEANING.in(lang), false);
        pen.header(row++, 2, DuplicateWord.WHY.in(lang), false);
        for (ChosenColumn column : found.columns()) {
            pen.value(row, 0, column.header(), CellFormat.TEXT, Role.BODY);
            pen.value(row, 1, column.meaning().code(), CellFormat.TEXT, Role.BODY);
            pen.value(row++, 2, column.why().words().in(lang), CellFormat.TEXT, Role.BODY);
        }
    }
}
