package io.kempt.rules.match.survivorship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SurvivorshipTest {
    private static final List<String> FIELDS = List.of("name", "mobile", "updated_on");

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(SurvivorshipTest.class.getResourceAsStream("cases.yml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Settings.parse("cases.yml", text).elements().stream()
                    .map(one -> DynamicTest.dynamicTest(one.requiredText("why"), () -> check(one)))
                    .toList();
        }
    }

    private static void check(YamlNode one) {
        SurvivorshipSettings settings = SurvivorshipSettings.read(one.mapping("settings"), Set.copyOf(FIELDS));
        List<SourceRecord> records = new ArrayList<>();
        for (YamlNode record : one.child("records").elements()) {
            List<String> values =
                    FIELDS.stream().map(field -> record.text(field, "")).toList();
            records.add(new SourceRecord(record.requiredText("key"), record.requiredText("system"), values));
        }
        Survivorship survivorship = new Survivorship(settings, FIELDS);
        GoldenRecord golden = survivorship.merge("G-1", records);
        YamlNode expected = one.mapping("golden");
        one.throwIfMistaken();
        for (String field : expected.keys()) {
            GoldenValue value = golden.values().get(FIELDS.indexOf(field));
            String found =
                    value.value() + " from " + value.key() + " by " + value.decidedBy() + " of " + value.candidates();
            assertEquals(expected.requiredText(field), found);
        }
        Collections.reverse(records);
        assertEquals(golden, survivorship.merge("G-1", records), "the order of the records has no influence");
    }

    @Test
    void aFieldThatNobodyFilledStaysEmpty() {
        GoldenRecord golden = new Survivorship(SurvivorshipSettings.defaults(), FIELDS)
                .merge("G-1", List.of(new SourceRecord("1", "erp", List.of("张伟", "", ""))));
        assertEquals(
                new GoldenValue("mobile", "", "", "", 0, 0), golden.values().get(1));
        assertEquals(List.of("1"), golden.members());
    }

    @Test
    void everyMistakeIsReportedAtItsPlace() {
        YamlNode file = Settings.parse("rulebook.yml", """
                survivorship:
                  updated: changed_on
                  default: [newest]
                  fields:
                    nam: longest
                    mobile: [longest, best]
                  source: [erp]
                """);
        SurvivorshipSettings.read(file.mapping("survivorship"), Set.copyOf(FIELDS));
        List<String> mistakes = file.mistakes().stream().map(Object::toString).toList();
        List<String> expected = List.of(
                "rulebook.yml:2:12: the customer has no field 'changed_on'",
                "rulebook.yml:3:13: 'newest' is no survivorship policy; choose from source-priority",
                "rulebook.yml:5:10: the customer has no field 'nam'; did you mean 'name'?",
                "rulebook.yml:6:23: 'best' is no survivorship policy",
                "rulebook.yml:7:3: unknown setting 'source'; did you mean 'sources'?");
        assertEquals(expected.size(), mistakes.size(), String.join("\n", mistakes));
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(mistakes.get(i).startsWith(expected.get(i)), mistakes.get(i));
        }
    }

    @Test
    void everyPolicyIsInTheList() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(SurvivorshipPolicy.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("io/kempt/rules/match/survivorship");
        Set<String> written = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(classes)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".class", "");
            Class<?> type = Class.forName("io.kempt.rules.match.survivorship." + name);
            if (SurvivorshipPolicy.class.isAssignableFrom(type) && !type.isInterface()) {
                written.add(name);
            }
        }
        assertEquals(
                written,
                SurvivorshipPolicies.ALL.stream()
                        .map(one -> one.getClass().getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
