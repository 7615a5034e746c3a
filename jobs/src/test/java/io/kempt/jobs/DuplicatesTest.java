package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.DuplicatesRequest;
import io.kempt.jobs.request.DuplicatesResult;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates in files that nobody described: the files that are written, what is refused, and why a pair is one. */
final class DuplicatesTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path customers() throws IOException {
        return file("customers.csv", resource("customers.csv"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DuplicatesTest.class.getResourceAsStream("duplicates/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private DuplicatesRequest request(boolean link, Optional<String> id, Lang lang, Path... files) {
        return new DuplicatesRequest(
                List.of(files),
                ReadOptions.DETECT,
                id,
                Map.of(),
                link,
                Optional.empty(),
                Optional.of(folder.resolve("out")),
                lang);
    }

    private static DuplicatesResult run(DuplicatesRequest request) {
        return new DuplicatesJob(request, Progress.SILENT).run();
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void writesClustersGoldenRecordsAndPairs() throws IOException {
        DuplicatesResult result = run(request(false, Optional.empty(), Lang.EN, customers()));
        assertEquals(ExitCode.OK, result.exit());
        assertEquals(
                List.of(11L, 7L, 4L, 3L, 1L),
                List.of(result.records(), result.customers(), result.merged(), result.largest(), result.toReview()));
        assertEquals(resource("expected/golden.csv"), written("golden.csv"));
        assertEquals(resource("expected/clusters.csv"), withoutFigures(written("clusters.csv")));
        assertEquals(resource("expected/pairs.csv"), withoutFigures(written("pairs.csv")));
    }

    /** Weights and probabilities change with the model, what they lead to rarely. */
    private static String withoutFigures(String text) {
        return text.replaceAll("[+-]?[0-9]+[.][0-9]+", "#");
    }

    @Test
    void confidenceSaysHowSureAPlaceIs() throws IOException {
        run(request(false, Optional.empty(), Lang.EN, customers()));
        List<Double> confidence = written("clusters.csv")
                .lines()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",")[3]))
                .toList();
        assertTrue(confidence.get(0) > 0.95, "001 is one with 002");
        assertTrue(confidence.get(5) > 0.95, "006 resembles nobody");
        assertTrue(confidence.get(7) < 0.5, "008 was left out of a pair that is to be reviewed");
    }

    @Test
    void theResultsStandBesideTheFile() throws IOException {
        DuplicatesRequest asked = request(false, Optional.empty(), Lang.EN, customers());
        DuplicatesResult result = run(new DuplicatesRequest(
                asked.files(),
                asked.reading(),
                asked.id(),
                asked.columns(),
                false,
                Optional.empty(),
                Optional.empty(),
                Lang.EN));
        Path beside = folder.resolve("customers-duplicates");
        assertEquals(
                List.of("golden.csv", "clusters.csv", "pairs.csv", "duplicates.xlsx").stream()
                        .map(beside::resolve)
                        .toList(),
                result.outputs());
    }

    @Test
    void theWorkbookHoldsTextAndMarksDifferences() throws IOException {
        run(request(false, Optional.empty(), Lang.ZH, customers()));
        try (InputStream in = Files.newInputStream(folder.resolve("out/duplicates.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals(List.of("概览", "重复组", "待审"), names(book));
            XSSFSheet groups = book.getSheet("重复组");
            assertEquals(1, groups.getPaneInformation().getHorizontalSplitTopRow());
            List<String> header = cells(groups.getRow(0));
            assertEquals(List.of("客户组", "主记录", "编号", "置信度", "证据（比特）"), header.subList(0, 5));
            Row first = row(groups, header.indexOf("编号"), "002");
            assertEquals(CellType.STRING, first.getCell(header.indexOf("编号")).getCellType());
            assertEquals("=1+1", first.getCell(header.indexOf("note")).getStringCellValue());
            assertEquals(CellType.STRING, first.getCell(header.indexOf("note")).getCellType());
            assertNotEquals(
                    first.getCell(header.indexOf("name")).getCellStyle().getFillPattern(),
                    first.getCell(header.indexOf("email")).getCellStyle().getFillPattern(),
                    "two names differ, one e-mail and none do not");
            XSSFSheet review = book.getSheet("待审");
            assertEquals(3, review.getPhysicalNumberOfRows(), "a header and the two records of one pair");
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell.getStringCellValue());
        }
        return cells;
    }

    private static Row row(XSSFSheet sheet, int column, String value) {
        for (Row row : sheet) {
            if (row.getCell(column).getStringCellValue().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + value);
    }

    @Test
    void theOrderOfRowsHasNoInfluenceOnClusters() throws IOException {
        List<String> lines = new ArrayList<>(resource("customers.csv").lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        run(request(false, Optional.empty(), Lang.EN, file("reversed.csv", String.join("\n", lines) + "\n")));
        List<String> found =
                new ArrayList<>(withoutFigures(written("clusters.csv")).lines().toList());
        Collections.sort(found.subList(1, found.size()));
        assertEquals(resource("expected/clusters.csv").lines().toList(), found);
    }

    @Test
    void filesWithIdsInCommonHaveTheirNamesBeforeThem() throws IOException {
        Path one = file("a.csv", "id,name,phone\n1,Jane Roe,02079460018\n2,Joe Doe,02079460111\n");
        Path two = file("b.csv", "Phone,Full Name,id\n+44 20 7946 0018,Jane Roe,1\n");
        DuplicatesResult result = run(request(false, Optional.empty(), Lang.EN, one, two));
        assertEquals("ids: FILE:ID with column id, for the files have ids in common", result.ids());
        assertEquals("""
                id,cluster_id,golden,confidence,household_id,company_group_id,source
                a.csv:1,G-a.csv:1,1,#,,,a.csv
                a.csv:2,G-a.csv:2,1,#,,,a.csv
                b.csv:1,G-a.csv:1,0,#,,,b.csv
                """, withoutFigures(written("clusters.csv")));
    }

    @Test
    void linkedFilesHaveOneRecordOfACustomerEach() throws IOException {
        Path one = file(
                "a.csv", "id,name,phone,email\na1,Jane Roe,02079460018,j@roe.com\na2,Jane Roe,02079460018,j@roe.com\n");
        Path two = file("b.csv", "id,name,phone,email\nb1,Jane Roe,02079460018,j@roe.com\n");
        run(request(true, Optional.empty(), Lang.EN, one, two));
        assertEquals("""
                id,cluster_id,golden,confidence,household_id,company_group_id,source
                a1,G-a1,1,#,,,a.csv
                a2,G-a2,1,#,,,a.csv
                b1,G-a1,0,#,,,b.csv
                """, withoutFigures(written("clusters.csv")));
    }

    /** The two records of Jane Roe share a phone; a plan says so and writes nothing. */
    @Test
    void aPlanTellsWhatWouldBeCompared() throws IOException {
        Path file =
                file("a.csv", "id,name,phone\n1,Jane Roe,02079460018\n2,J. Roe,+442079460018\n3,Al Poe,02079461234\n");
        MatchPlanResult plan =
                new DuplicatesJob(request(false, Optional.empty(), Lang.EN, file), Progress.SILENT).plan();
        assertEquals(3, plan.records());
        assertEquals(1, plan.pairs());
        assertEquals(
                List.of(1L, 2L, 1L),
                plan.rules().stream()
                        .filter(rule -> rule.name().equals("phone"))
                        .flatMap(rule -> Stream.of(rule.blocks(), rule.largest(), rule.pairs()))
                        .toList());
        assertFalse(Files.exists(file.resolveSibling("a-duplicates")));
    }

    @Test
    void recordsWithoutIdsAreNumbered() throws IOException {
        Path file = file("a.csv", "id,name,phone\n7,Jane Roe,02079460018\n7,Joe Doe,02079460111\n");
        DuplicatesResult result = run(request(false, Optional.empty(), Lang.EN, file));
        assertEquals("ids: the number of the record in its file", result.ids());
        assertEquals("id", result.columns().get(0).header());
        assertEquals("none", result.columns().get(0).meaning());
    }

    @Test
    void refusesAnIdThatIsNone() throws IOException {
        Path twice = file("a.csv", "id,name,phone\n7,Jane Roe,02079460018\n8,Joe Doe,02079460111\n7,Al Poe,\n");
        StopException stop =
                assertThrows(StopException.class, () -> run(request(false, Optional.of("id"), Lang.EN, twice)));
        assertEquals(ExitCode.INPUT_REFUSED, stop.exit());
        assertEquals(
                "column 'id' has one id on lines 2 and 4: expected an id of its own for each record", stop.problem());
        Path missing = file("b.csv", "id,name,phone\n7,Jane Roe,02079460018\n,Joe Doe,02079460111\n");
        assertEquals(
                "b.csv, line 3 has no id in column 'id'",
                assertThrows(StopException.class, () -> run(request(false, Optional.of("id"), Lang.EN, missing)))
                        .problem());
    }

    @Test
    void refusesAFolderWithOtherThings() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        file("out/notes.txt", "mine");
        StopException stop =
                assertThrows(StopException.class, () -> run(request(false, Optional.empty(), Lang.EN, customers())));
        assertEquals(ExitCode.USAGE, stop.exit());
    }

    @Test
    void anEarlierResultIsReplaced() throws IOException {
        run(request(false, Optional.empty(), Lang.EN, customers()));
        file("out/clusters.csv", "old");
        run(request(false, Optional.empty(), Lang.EN, customers()));
        assertEquals(resource("expected/clusters.csv"), withoutFigures(written("clusters.csv")));
    }

    private ExplainResult explain(String a, String b) throws IOException {
        return new ExplainFilesJob(
                        new ExplainRequest(
                                folder,
                                List.of(customers()),
                                ReadOptions.DETECT,
                                Optional.empty(),
                                Map.of(),
                                a,
                                b,
                                Lang.EN),
                        Progress.SILENT)
                .run();
    }

    @Test
    void explainsAPairThatOthersTie() throws IOException {
        ExplainResult result = explain("004", "005");
        assertEquals("G-003", result.cluster());
        assertEquals("same company name", result.lines().get(0).level());
        double sum = result.prior() + result.household();
        for (ExplainResult.Line line : result.lines()) {
            sum += line.weight();
        }
        assertEquals(result.weight(), sum, 0.1, "the lines make the sum, each rounded to a hundredth");
        assertEquals(
                "Roe Trading Limited",
                result.values().stream()
                        .filter(value -> value.field().equals("company"))
                        .findFirst()
                        .orElseThrow()
                        .a());
    }

    @Test
    void explainsAPairThatIsApart() throws IOException {
        ExplainResult result = explain("001", "003");
        assertEquals("", result.cluster());
        assertEquals(List.of(), result.path());
        assertEquals(0, result.probability());
    }

    @Test
    void explainRefusesUnknownAndEqualIds() {
        StopException unknown = assertThrows(StopException.class, () -> explain("0003", "001"));
        assertEquals("there is no record with the id '0003'", unknown.problem());
        assertEquals("Did you mean 003? What records are called: ids: column no.", unknown.nextStep());
        assertEquals(
                "both ids are the same: expected two records",
                assertThrows(StopException.class, () -> explain("003", "003")).problem());
    }
}
