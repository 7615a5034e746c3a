package io.kempt.rules.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.condition.Conditions;
import io.kempt.rules.finding.Listed;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every kind of rule over a record, and a good and a bad case of each. */
class RecordRulesTest {
    private static final List<String> FIELDS = List.of("a", "b", "c");
    private static final List<String> DECLARED = List.of("a", "b", "c", "gone");

    @Test
    void listNamesEveryKindOfRule() {
        assertEquals(
                Listed.implementationsOf(RecordRule.class, "io.kempt.rules.record"), Listed.classesOf(RecordRules.ALL));
    }

    @Test
    void eachIsDescribedAndWordedInBothLanguages() {
        for (RecordRule rule : RecordRules.ALL) {
            assertTrue(rule.summary().endsWith("."), rule.key());
            assertEquals("rule." + rule.key(), rule.code().id());
            assertTrue(rule.code().zh().codePoints().anyMatch(c -> c > 0x4E00), rule.key());
            for (String argument : List.of("{0}", "{1}", "{2}")) {
                assertEquals(
                        rule.code().en().contains(argument),
                        rule.code().zh().contains(argument),
                        rule.key() + argument);
            }
        }
    }

    private static RuleText text(String settings) {
        return new RuleText("r", Settings.parse("r.yml", settings), FIELDS, DECLARED, new Conditions(DECLARED));
    }

    private static RecordRule of(YamlNode settings) {
        return RecordRules.ALL.stream()
                .filter(rule -> settings.has(rule.key()))
                .findFirst()
                .orElseThrow();
    }

    /** A record of the fields a, b and c; expected is the field to blame and the message, or nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date-order: [a, b]| 2024-01-02,2024-01-02,| ``",
                "date-order: [a, b]| 2024-01-02,2024-01-01,| b: earlier than 2024-01-02 in 'a'",
                "date-order: [a, b, c]| 2024-01-02,,2024-01-01| c: earlier than 2024-01-02 in 'a'",
                "date-order: [a, b, c]| 2024-03-02,2024-02-01,2024-01-01| b: earlier than 2024-03-02 in 'a'",
                "date-order: [a, b]| 2024-01-02,soon,| ``",
                "date-order: [a, b]| ,2024-01-01,| ``",
                "at-least-one-of: [a, b]| ,1,| ``",
                "at-least-one-of: [a, b]| ,,1| a: one of a, b must be filled",
                "equal: [a, b, c]| 1,1,1| ``",
                "equal: [a, b, c]| 1,,2| c: not the same value as in 'a'",
                "equal: [a, b]| 1,,| ``",
                "not-equal: [a, b, c]| 1,2,| ``",
                "not-equal: [a, b, c]| 1,2,1| c: the same value as in 'a'",
                "not-equal: [a, b]| ,,| ``",
                "cascade: {parent: a, child: b}| I,I65,| ``",
                "cascade: {parent: a, child: b}| 制造业,I65,| b: not a part of 制造业 in 'a'",
                "cascade: {parent: a, child: b}| 制造业,C39,| ``",
                "cascade: {parent: a, child: b}| 别的,I65,| ``",
                "cascade: {parent: a, child: b, tree: {浙江: [杭州, 宁波]}}| 浙江,杭州,| ``",
                "cascade: {parent: a, child: b, tree: {浙江: [杭州, 宁波]}}| 浙江,深圳,| b: not a part of 浙江 in 'a'",
                "cascade: {parent: a, child: b, tree: {浙江: [杭州, 宁波]}}| 广东,深圳,| ``",
                "cascade: {parent: a, child: b, tree: {浙江: [杭州, 宁波]}}| 浙江,,| ``",
                "expect: a != b| 1,2,| ``",
                "expect: a != b| 1,1,| : the record does not meet the rule 'r'",
                "expect: number(a) > 5| ,,| ``"
            })
    void judges(String settings, String record, String expected) {
        RuleText text = text(settings);
        RecordRule rule = of(text.settings());
        RecordRule.Compiled compiled = rule.compile(text).orElseThrow();
        String[] values = record.split(",", -1);
        String found = compiled.check()
                .breach(field -> values[field], "")
                .map(breach -> (breach.field().isEmpty() ? compiled.field() : breach.field()) + ": "
                        + rule.code().message(Lang.EN, breach.args()))
                .orElse("");
        assertEquals(expected, found);
        assertEquals(List.of(), text.settings().mistakes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date-order: [a, d]| r.yml:1:17: 'd' is no field of this kind; did you mean 'a'?",
                "date-order: [a, a]| r.yml:1:13: 'date-order' compares fields: list two or more, such as [name, mobile]",
                "equal: a| r.yml:1:8: 'equal' compares fields: list two or more, such as [name, mobile]",
                "cascade: {parent: a}| r.yml:1:10: 'child' is missing",
                "cascade: {parent: a, child: b, three: {}}| r.yml:1:32: unknown setting 'three'; did you mean 'tree'?",
                "expect: a == d| 'd' is neither a field of this kind nor a function"
            })
    void refusesMistakenSettings(String settings, String expected) {
        RuleText text = text(settings);
        of(text.settings()).compile(text);
        String mistakes =
                text.settings().mistakes().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertTrue(mistakes.contains(expected), mistakes);
    }

    @Test
    void aRuleAboutAFieldThatIsNotEnabledDoesNotApply() {
        for (String settings : List.of("equal: [a, gone]", "expect: gone == '' || a == ''")) {
            RuleText text = text(settings);
            of(text.settings()).compile(text);
            assertEquals(List.of(), text.settings().mistakes());
            assertEquals(false, text.applies(), settings);
        }
    }
}
