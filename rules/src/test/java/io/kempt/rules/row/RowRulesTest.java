package io.kempt.rules.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.fakes.FakeRule;
import io.kempt.rules.fakes.FakeType;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.validate.CellShape;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code cases.yml}. */
class RowRulesTest {
    private static final RecordId PLACE = new RecordId("erp", "customers.csv", "", 2);
    private static final Rulebook RULEBOOK =
            new RulebookReader(FakeType.ALL, FakeRule.ALL).read("rulebook.yml", resource("rulebook.yml"));
    private static final RowRules RULES = RowRules.compile(RULEBOOK, Kind.CUSTOMER);
    private static final List<String> FIELDS =
            RULES.kind().fields().stream().map(FieldSpec::name).toList();

    private static String resource(String name) {
        try (InputStream in = RowRulesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, String> values(YamlNode mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : mapping.keys()) {
            assertTrue(FIELDS.contains(field), field);
            values.put(field, mapping.text(field, ""));
        }
        return values;
    }

    private static Row row(Map<String, String> values) {
        return new Row(PLACE, FIELDS.stream().map(values::get).toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        YamlNode file = Settings.parse("cases.yml", resource("cases.yml"));
        Map<String, String> clean = values(file.mapping("clean"));
        List<YamlNode> cases = file.child("cases").elements();
        file.throwIfMistaken();
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.requiredText("reason"), () -> judge(one, clean)));
    }

    private static void judge(YamlNode one, Map<String, String> clean) {
        Map<String, String> given = new LinkedHashMap<>(clean);
        given.putAll(values(one.mapping("given")));
        Map<String, String> then = new LinkedHashMap<>(given);
        then.putAll(values(one.mapping("then")));
        List<String> findings = one.texts("findings");
        boolean rejected = one.flag("rejected", false);
        one.refuseUnknownKeys();
        one.throwIfMistaken();

        RowVerdict verdict = RULES.apply(row(given));

        assertEquals(
                findings, verdict.findings().stream().map(RowRulesTest::line).toList());
        assertEquals(row(then), verdict.row());
        assertEquals(!rejected, verdict.accepted());
        for (Finding finding : verdict.findings()) {
            assertEquals(given.get(finding.field()), finding.raw());
            assertEquals(PLACE, finding.record());
            assertEquals(Kind.CUSTOMER, finding.kind());
        }
    }

    private static String line(Finding finding) {
        String line = finding.field() + " " + finding.code().id() + " "
                + finding.severity().code();
        return finding.suggestion().isEmpty() ? line : line + " -> " + finding.suggestion();
    }

    private static Row cleanRow() {
        return row(values(Settings.parse("cases.yml", resource("cases.yml")).mapping("clean")));
    }

    @Test
    void aCleanRowIsNotCopied() {
        Row row = cleanRow();

        RowVerdict verdict = RULES.apply(row);

        assertSame(row, verdict.row());
        assertSame(List.of(), verdict.findings());
    }

    /** An error that the reader saw drops or rejects as one of the field's own; a doubt stays out where an error is said. */
    @Test
    void remarksOfTheReader() {
        String[] values = cleanRow().values();
        values[FIELDS.indexOf("phone")] = "#N/A";
        values[FIELDS.indexOf("fax")] = "12x";
        values[FIELDS.indexOf("account")] = "";
        RowVerdict verdict = RULES.apply(
                new Row(PLACE, values),
                List.of(
                        new CellRemark(FIELDS.indexOf("phone"), CellShape.ERROR_VALUE, "", List.of("#N/A")),
                        new CellRemark(FIELDS.indexOf("name"), CellShape.PRECISION_LOST, "", List.of("3", "18", "x")),
                        new CellRemark(FIELDS.indexOf("fax"), CellShape.PRECISION_LOST, "", List.of("3", "18", "x")),
                        new CellRemark(FIELDS.indexOf("account"), CellShape.FORMULA_UNCOMPUTED, "", List.of())));

        assertEquals("", verdict.row().value(FIELDS.indexOf("phone")));
        assertFalse(verdict.accepted(), "the required account is missing");
        List<String> found = verdict.findings().stream()
                .map(finding -> finding.severity().code() + " " + finding.field() + " "
                        + finding.code().id())
                .toList();
        assertEquals("suspect name cell.precision-lost", found.get(0));
        assertEquals("error phone cell.error-value", found.get(1));
        assertTrue(found.contains("error account cell.formula-uncomputed"), found.toString());
        assertFalse(found.contains("suspect fax cell.precision-lost"), found.toString());
    }

    @Test
    void aJudgedRowIsLeftAlone() {
        Row row = cleanRow();
        String[] values = row.values();
        values[FIELDS.indexOf("id")] = "c9";
        Row raw = new Row(PLACE, values);

        assertEquals("C9", RULES.apply(raw).row().value(FIELDS.indexOf("id")));
        assertEquals("c9", raw.value(FIELDS.indexOf("id")));
    }

    @Test
    void manyThreadsGetTheSameVerdicts() {
        Row clean = cleanRow();
        List<Row> rows = IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    String[] values = clean.values();
                    values[i % values.length] = i % 3 == 0 ? "" : "x-" + i;
                    return new Row(new RecordId("erp", "customers.csv", "", i), values);
                })
                .toList();

        List<RowVerdict> alone = rows.stream().map(RULES::apply).toList();
        List<RowVerdict> together = rows.parallelStream().map(RULES::apply).toList();

        assertEquals(alone, together);
    }

    @Test
    void argumentsFillTheWording() {
        String[] values = cleanRow().values();
        values[FIELDS.indexOf("phone")] = "12x45";

        Finding finding = RULES.apply(new Row(PLACE, values)).findings().get(0);

        assertEquals("x is no digit", finding.message(Lang.EN));
        assertEquals("x 不是数字", finding.message(Lang.ZH));
    }

    @Test
    void aRowOfAnotherShapeIsABug() {
        Row shorter = new Row(PLACE, "C1", "甲公司");

        assertEquals(
                "customers.csv:2 has 2 values for the 9 fields of customer",
                assertThrows(IllegalArgumentException.class, () -> RULES.apply(shorter))
                        .getMessage());
    }

    @Test
    void aKindThatTheRulebookDoesNotDescribe() {
        assertEquals(
                "the rulebook rulebook does not describe the kind order",
                assertThrows(IllegalArgumentException.class, () -> RowRules.compile(RULEBOOK, Kind.ORDER))
                        .getMessage());
    }
}
