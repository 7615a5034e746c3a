package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchSettingsTest {
    private static List<String> mistakes(String text, Set<String> known) {
        YamlNode file = Settings.parse("rulebook.yml", text);
        MatchSettings.read(file.mapping("match"), known);
        return file.mistakes().stream().map(Object::toString).toList();
    }

    @Test
    void theBundledTextSaysTheDefaults() {
        MatchSettings missing = MatchSettings.read(YamlNode.missing(), Set.of());
        assertEquals(missing, MatchSettings.defaults());
        assertEquals(7, missing.fields().size());
    }

    @Test
    void everyMistakeIsReportedAtItsPlace() {
        List<String> mistakes = mistakes("""
                match:
                  fields:
                    name: customer-name
                    title: customer-name
                    phon: phone
                    email: mail
                  merge: 1.5
                  review: often
                  block-cap: 1
                  treshold: 3
                  model:
                    person:
                      email:
                        exact: {m: 2}
                        exactly: {u: 0.1}
                      mail: {}
                """, Set.of("name", "title", "phone", "email"));
        List<String> expected = List.of(
                "rulebook.yml:4:12: a second field is 'customer-name'",
                "rulebook.yml:5:11: the customer has no field 'phon'",
                "rulebook.yml:6:12: 'mail' is no meaning for matching",
                "rulebook.yml:7:10: 'merge' is 1.5",
                "rulebook.yml:8:11: 'review' is 'often'",
                "rulebook.yml:9:14: 'block-cap' is '1'",
                "rulebook.yml:10:3: unknown setting 'treshold'",
                "rulebook.yml:14:20: 'm' is 2",
                "rulebook.yml:15:9: unknown setting 'exactly'",
                "rulebook.yml:16:7: unknown setting 'mail'");
        assertEquals(expected.size(), mistakes.size(), String.join("\n", mistakes));
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(mistakes.get(i).startsWith(expected.get(i)), mistakes.get(i));
        }
    }

    @Test
    void reviewMayNotBeAboveMerge() {
        assertTrue(mistakes("match: {merge: 0.8, review: 0.9}", Set.of()).get(0).contains("'review' is above 'merge'"));
    }

    @Test
    void weightsAndVetoesCanBeChanged() {
        YamlNode file = Settings.parse("rulebook.yml", """
                match:
                  model:
                    households: 0.3
                    person:
                      birth-date:
                        other: {m: 0.1, veto: false}
                """);
        MatchModel model = MatchSettings.read(file.mapping("match"), Set.of()).model();
        file.throwIfMistaken();
        MatchLevel other = model.person().stream()
                .filter(one -> one.name().equals("birth-date"))
                .flatMap(one -> one.levels().stream())
                .filter(level -> level.name().equals("other"))
                .findFirst()
                .orElseThrow();
        assertFalse(other.veto());
        assertEquals(0.1, other.m(), 0);
        assertEquals(0.3, model.households(), 0);
        assertEquals(MatchModel.defaults().company(), model.company());
    }
}
