package io.kempt.jobs.report;

import io.kempt.jobs.duplicates.Evidence;
import io.kempt.jobs.review.ReviewColumns;
import io.kempt.jobs.review.ReviewQuestions;
import io.kempt.jobs.review.ReviewQuestions.Cluster;
import io.kempt.jobs.review.ReviewQuestions.Pair;
import io.kempt.jobs.review.ReviewQuestions.Shown;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.match.decision.Verdict;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook in which a person decides about pairs: a row for each, so that it outlives sorting and filtering, with the
 * values of both records in neighbouring columns; a sheet of customers with their records; and a sheet that says how to.
 * Hidden columns at the right say which records a row is about and what they held.
 */
public final class ReviewWorkbook {
    /** Rows that POI keeps in memory. */
    private static final int WINDOW = 100;

    private final ReviewQuestions questions;
    private final Lang lang;
    /** With texts in one table, as Excel has them: programs that fill in decisions stumble over texts within cells. */
    private final SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, false, true);

    private final SheetStyles styles;

    private ReviewWorkbook(ReviewQuestions questions, Lang lang) {
        this.questions = questions;
        this.lang = lang;
        this.styles = new SheetStyles(book.getXSSFWorkbook(), lang);
    }

    /** Writes it. */
    public static void write(Path target, ReviewQuestions questions, Lang lang) {
        ReviewWorkbook workbook = new ReviewWorkbook(questions, lang);
        try (OutputFile out = OutputFile.create(target);
                SXSSFWorkbook book = workbook.book) {
            workbook.fill();
            book.write(out.stream());
            out.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(target, broken);
        }
    }

    private void fill() {
        CoreProperties properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Kempt");
        properties.setTitle(ReviewWord.TITLE.in(lang));
        pairs();
        customers();
        guide();
    }

    /** The fields that any of some records has a value for. */
    private int[] filled(List<Shown> records) {
        return IntStream.range(0, questions.fields().size())
                .filter(field -> records.stream()
                        .anyMatch(record -> !record.values().get(field).isEmpty()))
                .toArray();
    }

    private void pairs() {
        List<Shown> records = new ArrayList<>();
        questions.pairs().forEach(pair -> records.addAll(List.of(pair.a(), pair.b())));
        int[] fields = filled(records);
        List<String> header = new ArrayList<>(List.of(
                ReviewWord.NUMBER.in(lang),
                ReviewColumns.DECISION.in(lang),
                ReviewWord.PROBABILITY.in(lang),
                ReviewWord.EVIDENCE.in(lang),
                ReviewWord.RECORD.in(lang) + " A",
                ReviewWord.RECORD.in(lang) + " B"));
        int before = header.size();
        for (int field : fields) {
            header.add(questions.fields().get(field) + " A");
            header.add(questions.fields().get(field) + " B");
        }
        int hidden = header.size();
        header.addAll(List.of(ReviewColumns.KEY_A, ReviewColumns.KEY_B, ReviewColumns.FINGERPRINT));
        RecordSheet sheet = new RecordSheet(book, ReviewWord.PAIRS.in(lang), styles, header);
        int number = 0;
        for (Pair pair : questions.pairs()) {
            sheet.row(false, differing(pair, fields, before), cells(++number, pair, fields));
        }
        List<String> words =
                Arrays.stream(Verdict.values()).map(verdict -> verdict.in(lang)).toList();
        sheet.choice(1, words);
        sheet.hideFrom(hidden);
        sheet.finish(ReviewWord.NOTHING.in(lang));
    }

    private static List<String> cells(int number, Pair pair, int[] fields) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(number),
                "",
                Evidence.probability(pair.probability()),
                pair.evidence(),
                pair.a().name(),
                pair.b().name()));
        for (int field : fields) {
            cells.add(pair.a().values().get(field));
            cells.add(pair.b().values().get(field));
        }
        cells.addAll(List.of(pair.a().name(), pair.b().name(), pair.fingerprint()));
        return cells;
    }

    /** The columns of filled values that differ. */
    private static Set<Integer> differing(Pair pair, int[] fields, int before) {
        Set<Integer> marked = new HashSet<>();
        for (int i = 0; i < fields.length; i++) {
            String a = pair.a().values().get(fields[i]).strip();
            String b = pair.b().values().get(fields[i]).strip();
            if (!a.isEmpty() && !b.isEmpty() && !a.equals(b)) {
                marked.addAll(List.of(before + 2 * i, before + 2 * i + 1));
            }
        }
        return marked;
    }

    private void customers() {
        List<Shown> records = questions.clusters().stream()
                .flatMap(cluster -> cluster.records().stream())
                .toList();
        int[] fields = filled(records);
        List<String> header = new ArrayList<>(List.of(
                ReviewWord.CUSTOMER.in(lang),
                ReviewColumns.BELONGS_NOT.in(lang),
                ReviewWord.RECORD.in(lang),
                ReviewWord.EVIDENCE.in(lang)));
        int before = header.size();
        Arrays.stream(fields).forEach(field -> header.add(questions.fields().get(field)));
        int hidden = header.size();
        header.addAll(List.of(ReviewColumns.CLUSTER, ReviewColumns.RECORD, ReviewColumns.FINGERPRINT));
        RecordSheet sheet = new RecordSheet(book, ReviewWord.CUSTOMERS.in(lang), styles, header);
        for (Cluster cluster : questions.clusters()) {
            Set<Integer> marked = differing(cluster, fields, before);
            for (int i = 0; i < cluster.records().size(); i++) {
                Shown record = cluster.records().get(i);
                List<String> cells = new ArrayList<>(List.of(cluster.id(), "", record.name(), record.evidence()));
                Arrays.stream(fields).forEach(field -> cells.add(record.values().get(field)));
                cells.addAll(List.of(cluster.id(), record.name(), cluster.fingerprint()));
                sheet.row(i == 0, marked, cells);
            }
        }
        sheet.choice(1, List.of(ReviewColumns.mark(lang)));
        sheet.hideFrom(hidden);
        sheet.finish(ReviewWord.NOTHING.in(lang));
    }

    private static Set<Integer> differing(Cluster cluster, int[] fields, int before) {
        Set<Integer> marked = new HashSet<>();
        for (int i = 0; i < fields.length; i++) {
            Set<String> values = new HashSet<>();
            for (Shown record : cluster.records()) {
                values.add(record.values().get(fields[i]).strip());
            }
            values.remove("");
            if (values.size() > 1) {
                marked.add(before + i);
            }
        }
        return marked;
    }

    private void guide() {
        SheetPen pen = new SheetPen(book.createSheet(ReviewWord.GUIDE.in(lang)), styles);
        pen.line(0, 0, ReviewWord.TITLE.in(lang), Role.TITLE);
        pen.row(0).setHeightInPoints(30);
        int row = 2;
        pen.line(row++, 0, ReviewWord.SHOWN.in(lang, questions.pairs().size(), questions.open()), Role.NOTE);
        pen.line(
                row++,
                0,
                ReviewWord.SHOWN_CUSTOMERS.in(lang, questions.clusters().size(), questions.merged()),
                Role.NOTE);
        for (ReviewWord word :
                List.of(ReviewWord.HOW_PAIRS, ReviewWord.HOW_CUSTOMERS, ReviewWord.HOW_SORT, ReviewWord.HOW_BACK)) {
            pen.wrapped(++row, 0, word.in(lang), Role.NOTE);
            pen.row(row).setHeightInPoints(48);
        }
        pen.width(0, 110);
        pen.sheet().setDisplayGridlines(false);
    }
}
