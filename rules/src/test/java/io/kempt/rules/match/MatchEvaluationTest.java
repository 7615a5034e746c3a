package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchEvaluationTest {
    private static CustomersWithTruth sample() throws IOException, URISyntaxException {
        return CustomersWithTruth.read(Path.of(Objects.requireNonNull(MatchEvaluationTest.class.getResource("crm_2k"))
                .toURI()));
    }

    private static MatchResult match(CustomersWithTruth customers, List<String> keys) {
        return Matching.run(customers.records(keys), MatchSettings.defaults(), Constraints.NONE);
    }

    private static MatchEvaluation evaluate(CustomersWithTruth customers) {
        MatchResult result = match(customers, List.copyOf(customers.rows.keySet()));
        return MatchEvaluation.of(result, key -> customers.entities.getOrDefault(key, ""));
    }

    /** Two of three records found together; the truth has all three, and one pair found is wrong. */
    @Test
    void countsPairs() {
        MatchResult result = new Customers()
                .add("1", Map.of("name", "Susan Clark", "mobile", "8269399877"))
                .add("2", Map.of("name", "Sue Clark", "mobile", "8269399877"))
                .add("3", Map.of("name", "Susan Miller", "email", "sm@qq.com"))
                .add("4", Map.of("name", "Ann Lee", "mobile", "2062890014"))
                .add("5", Map.of("name", "Anne Lee", "mobile", "2062890014"))
                .match();
        Map<String, String> truth = Map.of("1", "S", "2", "S", "3", "S", "4", "A");
        MatchEvaluation evaluation = MatchEvaluation.of(result, key -> truth.getOrDefault(key, ""));
        assertEquals(List.of(2L, 1L, 3L), List.of(evaluation.found(), evaluation.right(), evaluation.expected()));
        assertEquals(0.5, evaluation.precision(), 1e-9);
        assertEquals(1 / 3.0, evaluation.recall(), 1e-9);
        assertEquals(0.4, evaluation.f1(), 1e-9);
    }

    /** Measured: precision 0.994, recall 0.980, F1 0.987. */
    @Test
    void findsTheCustomersOfTheSample() throws IOException, URISyntaxException {
        MatchEvaluation evaluation = evaluate(sample());
        assertEquals(539, evaluation.expected());
        assertTrue(evaluation.f1() >= 0.96, evaluation + " F1 " + evaluation.f1());
        assertTrue(evaluation.precision() >= 0.98, evaluation + " precision " + evaluation.precision());
    }

    /** Measured: precision 0.989, recall 0.975, F1 0.982. */
    @Test
    void findsTheCustomersOfTheFullFile() throws IOException {
        Path folder = reference().resolve("match/crm_10k");
        assumeTrue(Files.isDirectory(folder), "no reference data");
        MatchEvaluation evaluation = evaluate(CustomersWithTruth.read(folder));
        assertTrue(evaluation.f1() >= 0.95, evaluation + " F1 " + evaluation.f1());
        assertTrue(evaluation.precision() >= 0.98, evaluation + " precision " + evaluation.precision());
    }

    private static Path reference() {
        String folder = System.getProperty("kempt.reference", "");
        return folder.isEmpty()
                ? Path.of(System.getProperty("kempt.root", "."), "../shared/reference/data")
                : Path.of(folder);
    }

    @Test
    void theOrderOfTheInputHasNoInfluence() throws IOException, URISyntaxException {
        CustomersWithTruth customers = sample();
        List<String> keys = new ArrayList<>(customers.rows.keySet());
        Collections.sort(keys);
        MatchResult first = match(customers, keys);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(keys, new Random(seed));
            MatchResult shuffled = match(customers, keys);
            assertEquals(Customers.clusters(first), Customers.clusters(shuffled));
            assertEquals(first.pairs(), shuffled.pairs());
            for (int pair = 0; pair < first.pairs(); pair++) {
                assertEquals(first.weight(pair), shuffled.weight(pair), 0);
                assertEquals(first.outcome(pair), shuffled.outcome(pair));
            }
        }
    }
}
