package io.kempt.rules.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Listed;
import io.kempt.rules.text.TextResource;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The score of a contact that can no longer be reached as the record says. */
final class StaleContactTest {
    private static final Map<String, String> USUAL = Map.of(
            "name", "深圳市云帆软件有限公司",
            "contact", "李雷",
            "mobile", "+8613812345678",
            "created_on", "2026-01-10",
            "touched-on", "2026-06-01");

    private static List<Derived> score(Map<String, String> told, YamlNode settings) {
        Enricher.Plan plan =
                new StaleContact().compile(EnrichersTest.CUSTOMER, settings).orElseThrow();
        return plan.values().of(new Enrichment(told, new Readings()));
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        String text = new String(TextResource.bytes(StaleContactTest.class, "stale-cases.yml"), StandardCharsets.UTF_8);
        return Settings.parse("stale-cases.yml", text).elements().stream()
                .map(one -> DynamicTest.dynamicTest(one.text("reason", ""), () -> check(one)));
    }

    private static void check(YamlNode one) {
        Map<String, String> told = new HashMap<>(USUAL);
        one.keys().forEach(key -> told.put(key, one.text(key, "")));
        List<Derived> derived = score(told, YamlNode.missing());
        assertEquals(one.text("score", ""), derived.get(0).value());
        assertEquals(one.text("codes", ""), derived.get(1).value());
    }

    @Test
    void listNamesEverySignal() {
        assertEquals(
                Listed.implementationsOf(StaleSignal.class, "io.kempt.rules.enrich"),
                Listed.classesOf(StaleSignals.ALL));
    }

    @Test
    void reasonsAreWordedInBothLanguages() {
        Map<String, String> told = new HashMap<>(USUAL);
        told.put("note", "退信，已离职");
        List<Derived> derived = score(told, YamlNode.missing());
        assertEquals("邮件退信；联系人已离职", derived.get(2).value());
        assertEquals("mail came back; the contact has left", derived.get(3).value());
    }

    @Test
    void weightsAndDaysAreTheRulebooks() {
        YamlNode settings =
                Settings.parse("r.yml", "untouched-days: 10\nweights: {long-untouched: 5, contact-left: 0}");
        Map<String, String> told = new HashMap<>(USUAL);
        told.put("note", "已离职");
        List<Derived> derived = score(told, settings);
        assertEquals(
                "5 long-untouched",
                derived.get(0).value() + " " + derived.get(1).value());
        YamlNode wrong = Settings.parse("r.yml", "weights: {bounced: 5, contact-left: 101}");
        new StaleContact().compile(EnrichersTest.CUSTOMER, wrong);
        String mistakes = wrong.mistakes().toString();
        assertTrue(mistakes.contains("unknown setting 'bounced'"), mistakes);
        assertTrue(mistakes.contains("'contact-left' is '101'; write a whole number from 0 to 100"), mistakes);
    }

    @Test
    void asksOnlyForWhatItsSignalsNeed() {
        YamlNode settings = Settings.parse(
                "r.yml", "weights: {mail-bounced: 0, contact-left: 0, mail-of-another: 0, phone-elsewhere: 0}");
        Enricher.Plan plan =
                new StaleContact().compile(EnrichersTest.CUSTOMER, settings).orElseThrow();
        assertEquals(java.util.Set.of(Enricher.Need.ORDERS, Enricher.Need.ACTIVITIES), plan.needs());
    }
}
