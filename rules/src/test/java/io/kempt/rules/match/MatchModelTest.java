package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchModelTest {
    private static final MatchLevel LEVEL =
            new MatchLevel("exact", 0.5, 0.001, 0.1, true, false, new Label("same", "相同"));

    @Test
    void weightIsTheLogarithmOfTheRatio() {
        assertEquals(Math.log(500) / Math.log(2), LEVEL.weight(), 1e-9);
        assertEquals(0.5, MatchModel.probability(0), 1e-12);
        assertEquals(0.95, MatchModel.probability(MatchModel.weightOf(0.95)), 1e-12);
    }

    /** 201 of 10,000 hold the value: the chance of meeting it is 2 %, not 0.1 %. */
    @Test
    void aFrequentValueIsWorthLess() {
        assertEquals(Math.log(0.5 / 0.02) / Math.log(2), LEVEL.weight(201, 10_000), 1e-9);
        assertEquals(LEVEL.weight(), LEVEL.weight(2, 10_000), 1e-9);
    }

    @Test
    void aCommonNameIsWorthLessThanARareOne() {
        Customers customers = new Customers();
        for (int i = 0; i < 60; i++) {
            customers.add("common" + i, Map.of("name", "王芳", "mobile", "1390000" + (1000 + i * 37)));
        }
        customers.add("rare1", Map.of("name", "阚蕤", "mobile", "13911112222"));
        customers.add("rare2", Map.of("name", "阚蕤", "mobile", "13922223333"));
        MatchRecords records = customers.records();
        double common = nameWeight(records, "common1", "common2");
        double rare = nameWeight(records, "rare1", "rare2");
        assertTrue(rare - common > 3, rare + " against " + common);
    }

    private static double nameWeight(MatchRecords records, String a, String b) {
        return Matching.explain(records, MatchModel.defaults(), records.indexOf(a), records.indexOf(b)).lines().stream()
                .filter(line -> line.comparison().equals("person-name"))
                .mapToDouble(MatchExplanation.Line::weight)
                .sum();
    }

    @Test
    void theExplanationAddsUpToTheScore() {
        MatchRecords records = new Customers()
                .add("1", Map.of("name", "Jim Clarke", "mobile", "4267505485", "address", "5 Oak Road, 95768 Snyder"))
                .add("2", Map.of("name", "James Clarke", "mobile", "4267505485", "address", "5 Oak Rd, 95768 Snyder"))
                .records();
        MatchExplanation explanation = Matching.explain(records, MatchModel.defaults(), 0, 1);
        assertEquals(new PairScorer(records, MatchModel.defaults()).score(0, 1), explanation.weight(), 1e-9);
        assertTrue(explanation.text(Lang.EN).contains("initial or nickname"), explanation.text(Lang.EN));
        assertTrue(explanation.text(Lang.ZH).contains("电话相同"), explanation.text(Lang.ZH));
        assertTrue(explanation.household() < 0, "phone and address are one household's");
    }

    @Test
    void theTableNamesEveryLevel() {
        String table = MatchModel.defaults().table();
        MatchModel.defaults()
                .person()
                .forEach(comparison -> comparison
                        .levels()
                        .forEach(level -> assertTrue(
                                table.lines()
                                        .anyMatch(line ->
                                                line.contains(comparison.name()) && line.contains(level.name())),
                                level.name())));
        assertTrue(table.lines().anyMatch(line -> line.contains("branch") && line.contains("veto")));
    }
}
