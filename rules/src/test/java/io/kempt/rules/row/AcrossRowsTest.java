package io.kempt.rules.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Finding;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What only several rows tell: each case lists rows as {@code source file:line values} and the findings of the last. */
class AcrossRowsTest {
    private static final Rulebook RULEBOOK = new RulebookReader().read("rulebook.yml", """
            kinds:
              customer:
                key: id
                rules:
                  same-person: {unique: [name, mobile], message: {en: 'as in {0}', zh: '同 {0}'}}
                  one-company: {one-code-two-names: {code: uscc, name: name}, scope: store, severity: error}
                exempt:
                  switchboard:
                    code: value.not-unique
                    field: mobile
                    owner: 张三
                    until: 2026-12-31
                    reason: 共用总机
                fields:
                  id: {type: id, required: true, unique: true}
                  name: {type: text}
                  uscc: {type: text}
                  mobile: {type: text, unique: true, severity: {value.not-unique: suspect}}
                  email: {type: text, unique: store}
                  owner: {type: text}
            """);
    private static final KindSpec KIND = RULEBOOK.kind(Kind.CUSTOMER).orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private int line;

    private Row row(String source, String... fieldsAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        line++;
        return new Row(
                new RecordId(source, source + ".csv", "", line),
                KIND.fields().stream()
                        .map(FieldSpec::name)
                        .map(name -> values.getOrDefault(name, ""))
                        .toArray(String[]::new));
    }

    /** The findings of the last row. */
    private static List<String> found(Optional<LocalDate> asOf, Row... rows) {
        AcrossRows across = AcrossRows.of(RULEBOOK, Kind.CUSTOMER, asOf);
        List<Finding> last = List.of();
        for (Row row : rows) {
            last = across.add(row);
        }
        return last.stream()
                .map(one -> one.field() + " " + one.code().id() + " "
                        + one.severity().code() + " " + one.raw() + ": " + one.message(Lang.EN))
                .toList();
    }

    @Test
    void aLaterRecordNamesTheFirst() {
        assertEquals(
                List.of("mobile value.not-unique suspect 1: another record holds the same value: erp.csv:1"),
                found(
                        Optional.empty(),
                        row("erp", "mobile", "1"),
                        row("erp", "mobile", "1"),
                        row("erp", "mobile", "1")));
        assertEquals(List.of(), found(Optional.empty(), row("erp", "mobile", "1"), row("erp", "mobile", "2")));
    }

    @Test
    void missingValuesAreNotCompared() {
        assertEquals(List.of(), found(Optional.empty(), row("erp", "name", "甲"), row("erp", "name", "甲")));
    }

    @Test
    void theSourceCountsUnlessTheRulebookLooksAcrossTheStore() {
        assertEquals(List.of(), found(Optional.empty(), row("erp", "mobile", "1"), row("crm", "mobile", "1")));
        assertEquals(
                List.of("email value.not-unique warning a@b.cn: another record holds the same value: erp.csv:3"),
                found(Optional.empty(), row("erp", "email", "a@b.cn"), row("crm", "email", "a@b.cn")));
    }

    @Test
    void theKeyIsJudgedOnImport() {
        assertEquals(List.of(), found(Optional.empty(), row("erp", "id", "1"), row("erp", "id", "1")));
    }

    @Test
    void valuesThatAreUniqueTogether() {
        Row first = row("erp", "name", "甲", "mobile", "1");
        assertEquals(
                List.of("mobile value.not-unique suspect 1: another record holds the same value: erp.csv:1"),
                found(Optional.empty(), first, row("erp", "name", "乙", "mobile", "1")));
        assertTrue(found(Optional.empty(), first, row("erp", "name", "甲", "mobile", "1"))
                .contains("name rule.same-person warning 甲: as in erp.csv:1"));
    }

    @Test
    void aCodeWithTwoNamesAndANameWithTwoCodes() {
        Row first = row("erp", "uscc", "91A", "name", "甲");
        String agree = ": code and name do not agree with erp.csv:1: a code has one name, and a name one code";
        assertEquals(
                List.of("uscc rule.one-company error 91A" + agree),
                found(Optional.empty(), first, row("crm", "uscc", "91A", "name", "乙")));
        assertEquals(
                List.of("uscc rule.one-company error 91B" + agree),
                found(Optional.empty(), first, row("crm", "uscc", "91B", "name", "甲")));
        assertEquals(List.of(), found(Optional.empty(), first, row("crm", "uscc", "91A", "name", "甲")));
        assertEquals(List.of(), found(Optional.empty(), first, row("crm", "uscc", "91B", "name", "乙")));
    }

    @Test
    void anExemptRecordSaysSoUntilItsDay() {
        Row first = row("erp", "mobile", "1");
        Row second = row("erp", "mobile", "1", "owner", "张三");
        assertEquals(
                List.of("mobile finding.exempt suspect 1: exempt from value.not-unique until 2026-12-31: 共用总机"),
                found(Optional.of(DAY), first, second));
        assertEquals(
                List.of("mobile value.not-unique suspect 1: another record holds the same value: erp.csv:1"),
                found(Optional.of(LocalDate.of(2027, 1, 1)), first, second));
        assertEquals(
                List.of("mobile value.not-unique suspect 1: another record holds the same value: erp.csv:1"),
                found(Optional.of(DAY), first, row("erp", "mobile", "1", "owner", "李四")));
    }

    /** Against a plain map of strings, over texts of every length, script and block size. */
    @Test
    void equalsAPlainMap() {
        Random random = new Random(7);
        FirstRows first = new FirstRows();
        Map<String, Long> plain = new HashMap<>();
        List<String> pool = new ArrayList<>();
        for (long place = 0; place < 60_000; place++) {
            String text = random.nextInt(3) == 0 && !pool.isEmpty()
                    ? pool.get(random.nextInt(pool.size()))
                    : text(random, place % 5_000 == 0 ? 70_000 : 12);
            pool.add(text);
            Long known = plain.putIfAbsent(text, place);
            assertEquals(known == null ? -1 : known, first.putIfAbsent(text, place));
        }
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = longest > 100 ? longest : random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
