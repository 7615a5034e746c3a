package io.kempt.rules.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Findings;
import io.kempt.rules.finding.Listed;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.standardise.Standardisers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every validator, and the cases of the simple ones. */
final class ValidatorsTest {

    @Test
    void listNamesEveryValidator() {
        assertEquals(
                Listed.implementationsOf(Validator.class, "io.kempt.rules.validate"), Listed.classesOf(Validators.ALL));
    }

    @Test
    void namesAreUniqueAndDescribed() {
        List<String> names = Validators.ALL.stream().map(Validator::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        Validators.ALL.forEach(one -> assertTrue(one.summary().endsWith("."), one.name()));
    }

    @Test
    void codesAreUniqueAndWordedInBothLanguages() {
        Set<String> ids = new HashSet<>();
        for (FindingCode code : FindingCodes.all()) {
            assertTrue(ids.add(code.id()), "twice: " + code.id());
            assertTrue(code.id().matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"), code.id());
            assertFalse(code.en().isBlank(), code.id());
            assertTrue(Pattern.compile("\\p{IsHan}").matcher(code.zh()).find(), code.id());
            for (String placeholder : List.of("{0}", "{1}", "{2}")) {
                assertEquals(code.en().contains(placeholder), code.zh().contains(placeholder), code.id() + placeholder);
            }
        }
        for (String id : List.of(
                "value.not-unique", "key.repeated", "reference.unknown", "reference.ambiguous", "value.repaired")) {
            assertTrue(ids.contains(id), id);
        }
        assertEquals(
                "phone.masked", FindingCodes.ofId("phone.masked").orElseThrow().id());
        assertTrue(FindingCodes.ofId("phone.blue").isEmpty());
    }

    private static Findings judge(String type, String settings, String value) {
        FieldSpec field = Fields.of(type, settings);
        Standardisers.ofType(type).orElseThrow().compile(field);
        Findings findings = new Findings();
        Validators.ALL.forEach(
                validator -> validator.compile(field).ifPresent(cells -> cells.validate(value, findings)));
        field.settings().refuseUnknownKeys();
        assertEquals("[]", field.settings().mistakes().toString());
        return findings;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NONE",
            quoteCharacter = '`',
            value = {
                "text| max-length: 3| 四个字符| value.too-long",
                "text| max-length: 3| 三字符| ``",
                "text| max-length: 1| \uD842\uDFB7| ``",
                "text| min-length: 2| a| value.too-short",
                "text| min-length: 2| ``| ``",
                "text| pattern: '[A-Z]{2}-\\d+'| XS-1| ``",
                "text| pattern: '[A-Z]{2}-\\d+'| XS-1x| value.pattern",
                "text| pattern: ['[A-Z]+', '\\d+']| 12| ``",
                "text| pattern: ['[A-Z]+', '\\d+']| 12A| value.pattern",
                "text| not-pattern: ['(?i)test.*', '测试.*']| contest| ``",
                "text| not-pattern: ['(?i)test.*', '测试.*']| Tester| value.pattern-forbidden",
                "text| {pattern: '[a-z]+', not-pattern: 'x+'}| XX| value.pattern",
                "text| forbidden: [其他, Other]| 其它| ``",
                "text| forbidden: [其他, Other]| ＯＴＨＥＲ| value.forbidden",
                "choice| choices: [官网, 展会]| 官网| ``",
                "choice| choices: [官网, 展会]| 电销| choice.unknown",
                "choice| choices: {官网: [网站]}| 官网| ``",
                "choice| {choices: [官网, 展会], forbidden: [其他]}| 其他| value.forbidden",
                "choice| bands: {大: '>=10', 小: <10}| 小| ``",
                "choice| bands: {大: '>=10', 小: <10}| 中| choice.unknown",
                "decimal| {min: 0, max: 100}| 100| ``",
                "decimal| {min: 0, max: 100}| 100.01| value.above-max",
                "decimal| min: 0| -0.5| value.below-min",
                "decimal| min: 0| 面议| ``",
                "date| {min: 2000-01-01, max: 2026-12-31}| 2026-12-31| ``",
                "date| max: 2026-12-31| 2027-01-01| value.above-max",
                "date| min: 2000-01-01| 1999-12-31| value.below-min",
                "date| min: 2000-01-01| 2024-03| ``",
                "phone| lines: [mobile]| +8613812345678| ``",
                "phone| lines: [mobile]| +8675526770000;ext=8001| phone.other-line",
                "phone| lines: [mobile]| +16502530000| ``",
                "phone| lines: [fixed]| +8613812345678| phone.other-line",
                "phone| lines: [mobile]| 62345678| ``",
                "customer-name| ``| 华为技术有限公司| ``",
                "customer-name| ``| 华为| customer-name.abbreviated",
                "customer-name| ``| 华为技术有限| customer-name.truncated",
                "customer-name| ``| 测试公司| customer-name.filler",
                "customer-name| ``| 张三| ``"
            })
    void judges(String type, String settings, String value, String expected) {
        assertEquals(expected, judge(type, settings, value).ids());
    }

    @Test
    void requiresAValue() {
        Validator.Cells required =
                new Required().compile(Fields.required("text")).orElseThrow();
        Findings empty = new Findings();
        required.validate("", empty);
        assertEquals("value.missing", empty.ids());
        Findings filled = new Findings();
        required.validate("x", filled);
        assertEquals("", filled.ids());
        assertTrue(new Required().compile(Fields.of("text", "")).isEmpty());
    }

    @Test
    void suggestsTheNearestChoiceAndTheWholeName() {
        assertEquals(
                "展会", judge("choice", "choices: [官网, 展会]", "展览").suggestions().get(0));
        assertEquals(
                "华为技术有限公司", judge("customer-name", "", "华为技术有限").suggestions().get(0));
    }

    @Test
    void wordsItsFindings() {
        Findings findings = judge("text", "max-length: 3", "四个字符");
        FindingCode code = findings.codes().get(0);
        assertEquals(
                "4 characters; at most 3 are allowed",
                code.message(Lang.EN, findings.args().get(0)));
        assertEquals("长度为 4 个字符，最多允许 3 个", code.message(Lang.ZH, findings.args().get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text| pattern: '(a'| not a regular expression in RE2 syntax",
                "text| pattern: '(?<=a)b'| not a regular expression in RE2 syntax",
                "text| {min-length: 5, max-length: 3}| no value can fit",
                "text| not-pattern: ['(a']| not a regular expression in RE2 syntax",
                "date| max: as-of+1w| 'as-of+1w' is no limit here; write a date such as 2024-03-05, or as-of",
                "decimal| max: as-of| 'as-of' is no limit here; write a number",
                "decimal| min: low| 'low' is no limit here; write a number",
                "date| max: soon| 'soon' is no limit here; write a date",
                "decimal| {min: 5, max: 3}| no value can fit",
                "phone| lines: [handy]| 'handy' is no kind of line; choose from mobile, fixed",
                "text| min: 5| unknown setting 'min'"
            })
    void refusesMistakenSettings(String type, String settings, String expected) {
        FieldSpec field = Fields.of(type, settings);
        Validators.ALL.forEach(validator -> validator.compile(field));
        field.settings().refuseUnknownKeys();
        String mistakes = field.settings().mistakes().toString();
        assertTrue(mistakes.contains(expected), mistakes);
    }
}
