package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pairs of {@code pairs.yml}: households, branches, namesakes, typing mistakes. */
class PairsTest {
    @TestFactory
    List<DynamicTest> pairs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (YamlNode pair :
                Settings.parse("pairs.yml", Cases.text("pairs.yml")).elements()) {
            tests.add(DynamicTest.dynamicTest(pair.requiredText("why"), () -> check(pair)));
        }
        return tests;
    }

    private static void check(YamlNode pair) {
        Customers customers =
                new Customers().add("1", values(pair.mapping("left"))).add("2", values(pair.mapping("right")));
        MatchResult result = customers.match();
        String outcome = result.clusters() == 1 ? "merged" : result.pairs() > 0 ? "review" : "apart";
        String why = Matching.explain(result.records(), result.model(), 0, 1).text(Lang.EN);
        assertEquals(pair.requiredText("expect"), outcome, why);
    }

    private static Map<String, String> values(YamlNode node) {
        Map<String, String> values = new HashMap<>();
        node.keys().forEach(key -> values.put(key, node.requiredText(key)));
        return values;
    }
}
