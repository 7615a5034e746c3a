package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.EvaluationRequest;
import io.kempt.jobs.request.EvaluationResult;
import io.kempt.jobs.request.EvaluationResult.Measure;
import io.kempt.jobs.request.EvaluationResult.Mistake;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters against a truth, read from files of several forms. */
final class EvaluationTest {
    private static final String CLUSTERS = """
            id,cluster_id,golden,confidence
            1,A,1,0.99
            2,A,0,0.99
            3,B,1,0.99
            4,C,1,0.99
            5,C,0,0.99
            """;

    /** 1, 2 and 3 are one customer; 4 and 5 are not. */
    private static final String TRUTH = "record,customer\n1,x\n2,x\n3,x\n4,y\n5,z\n";

    @TempDir
    Path folder = Path.of("");

    private EvaluationResult evaluate(String clusters, String truth, Optional<String> pairs, Optional<Path> xlsx)
            throws IOException {
        Path scored = folder.resolve("pairs.csv");
        if (pairs.isPresent()) {
            Files.writeString(scored, pairs.get());
        }
        return new EvaluationJob(new EvaluationRequest(
                        Files.writeString(folder.resolve("clusters.csv"), clusters),
                        Files.writeString(folder.resolve("truth.csv"), truth),
                        pairs.map(none -> scored),
                        Optional.empty(),
                        ReadOptions.DETECT,
                        1,
                        xlsx,
                        Lang.EN))
                .run();
    }

    private EvaluationResult evaluate(String clusters, String truth) throws IOException {
        return evaluate(clusters, truth, Optional.empty(), Optional.empty());
    }

    @Test
    void countsPairsClustersAndErrors() throws IOException {
        EvaluationResult result = evaluate(CLUSTERS, TRUTH);
        assertEquals(List.of(), result.notes());
        assertEquals(
                List.of(5L, 2L, 1L, 3L),
                List.of(result.records(), result.pairsFound(), result.pairsRight(), result.pairsExpected()));
        assertEquals(new Measure(0.5, 0.3333, 0.4), result.byPairs());
        assertEquals(new Measure(0, 0, 0), result.byClusters());
        assertEquals(
                List.of(
                        new Mistake("merged-strangers", 1, List.of(List.of("4"), List.of("5"))),
                        new Mistake("split-customer", 2, List.of(List.of("1", "2"), List.of("3")))),
                result.errors());
        assertEquals(List.of(2, 3), List.of(result.largestFound(), result.largestTrue()));
    }

    @Test
    void aTruthOfPairsSaysTheSame() throws IOException {
        EvaluationResult result = evaluate(CLUSTERS, "id_l,id_r,score\n1,2,1\n3,2,1\n");
        assertEquals(evaluate(CLUSTERS, TRUTH).byPairs(), result.byPairs());
        assertEquals(3, result.pairsExpected(), "1-2 and 2-3 make 1-3");
        assertEquals(List.of(), result.notes(), "a list of pairs names no single records");
    }

    @Test
    void idsOfOneFileOnlyAreAloneAndSaid() throws IOException {
        EvaluationResult result = evaluate("id,cluster\n1,A\n2,A\n9,B\n", "id,entity\n1,x\n2,x\n3,x\n");
        assertEquals(
                List.of(
                        "1 ids of truth.csv are not in clusters.csv; each counts as a cluster of its own",
                        "1 ids of clusters.csv are not in truth.csv; each counts as a customer of its own"),
                result.notes());
        assertEquals(new Measure(1, 0.3333, 0.5), result.byPairs());
    }

    @Test
    void scoredPairsMakeAChart() throws IOException {
        Path xlsx = folder.resolve("evaluation.xlsx");
        EvaluationResult result = evaluate(
                CLUSTERS,
                TRUTH,
                Optional.of("id_a,id_b,probability,weight\n1,2,0.9990,+9.0\n2,3,0.9400,+4.0\n4,5,0.9600,+4.5\n"),
                Optional.of(xlsx));
        EvaluationResult.Threshold high = result.thresholds().stream()
                .filter(one -> one.threshold() == 0.97)
                .findFirst()
                .orElseThrow();
        assertEquals(1, high.pairs());
        assertEquals(new Measure(1, 0.3333, 0.5), high.scored());
        assertEquals(List.of(xlsx), result.outputs());
        try (InputStream in = Files.newInputStream(xlsx);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals("Summary", book.getSheetAt(0).getSheetName());
            assertEquals(1, book.getSheetAt(0).getDrawingPatriarch().getCharts().size());
            assertEquals(0.4, book.getSheetAt(0).getRow(3).getCell(3).getNumericCellValue());
            assertEquals(
                    "0.500", book.getSheet("Thresholds").getRow(1).getCell(0).getStringCellValue());
            assertEquals("4 | 5", book.getSheet("Errors").getRow(1).getCell(2).getStringCellValue());
        }
    }

    private String refused(String clusters, String truth) {
        return assertThrows(StopException.class, () -> evaluate(clusters, truth))
                .problem();
    }

    @Test
    void refusesWhatIsNoTruth() {
        assertEquals("clusters.csv and truth.csv have no id in common", refused(CLUSTERS, "id,entity\n11,x\n12,x\n"));
        assertEquals(
                "truth.csv, line 3: its id stands on an earlier line, too; expected each id once",
                refused(CLUSTERS, "id,entity\n1,x\n1,y\n"));
        assertEquals(
                "truth.csv has no column of groups: expected a header such as cluster_id or entity_id, or two columns",
                refused(CLUSTERS, "id,name,phone\n1,x,3\n"));
    }
}
