package io.kempt.rules.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of the examples that a rulebook carries. */
class ExampleRunTest {
    private static String run(String rulebook) {
        return lines(ExampleRun.of(new RulebookReader().read("mine.yml", rulebook)));
    }

    private static String lines(List<ExampleOutcome> outcomes) {
        return outcomes.stream()
                .map(one -> one.place().line() + " " + one.status() + " " + (one.field() + " " + one.given()).strip()
                        + ": " + one.expected() + " | " + one.found())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void fieldsAndRecordsSayWhatBecomesOfThem() {
        assertEquals("""
                8 HOLDS name 华为技术有限公司: accepts 华为技术有限公司 | 华为技术有限公司
                9 HOLDS name 华为: warns customer-name.abbreviated | warning customer-name.abbreviated
                10 HOLDS name: refuses value.missing | error value.missing
                10 FAILS name 张三: refuses value.missing | 张三
                14 HOLDS mobile 138 1234 5678: accepts +8613812345678 | +8613812345678
                15 HOLDS mobile 1381234567: refuses phone.invalid | warning phone.invalid
                17 HOLDS a wrong number is kept: accepted: mobile phone.invalid; mobile 1381234567 | accepted: mobile phone.invalid; mobile 1381234567
                21 HOLDS a name is needed: rejected: name value.missing | rejected: name value.missing
                23 FAILS {name=张三}: rejected: nothing found | accepted: nothing found""", run("""
                kinds:
                  customer:
                    fields:
                      name:
                        type: customer-name
                        required: true
                        examples:
                          accepts: [华为技术有限公司]
                          warns: {华为: customer-name.abbreviated}
                          refuses: {"": value.missing, 张三: value.missing}
                      mobile:
                        {type: phone, region: CN, on-error: keep,
                        examples: {
                          accepts: {138 1234 5678: "+8613812345678"},
                          refuses: {1381234567: phone.invalid}}}
                    examples:
                    - reason: a wrong number is kept
                      given: {name: 张三, mobile: 1381234567}
                      findings: mobile phone.invalid
                      values: {mobile: 1381234567}
                    - {reason: a name is needed, given: {mobile: 13812345678}, findings: [name value.missing],
                       rejected: true}
                    - given: {name: 张三}
                      rejected: true
                """));
    }

    /** What a steward changes on purpose is no failure; what the steward says must hold. */
    @Test
    void examplesOfAnExtendedRulebookMayChange() {
        assertEquals(
                """
                CHANGED 138 1234 5678: accepts +8613812345678 | warning phone.unassigned
                FAILS 139: accepts 139 | error phone.invalid""",
                ExampleRun.of(new RulebookReader().read("mine.yml", """
                extends: crm-cn
                kinds: {customer: {fields: {mobile: {region: US, examples: {accepts: {139: 139}}}}}}
                """)).stream()
                        .filter(one -> one.field().equals("mobile")
                                && one.kind().code().equals("customer")
                                && one.expected().startsWith("accepts"))
                        .map(one -> one.status() + " " + one.given() + ": " + one.expected() + " | " + one.found())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void anExampleIsTakenAwayByLeavingItEmpty() {
        assertEquals(
                0,
                ExampleRun.of(new RulebookReader().read("mine.yml", """
                extends: crm-cn
                kinds: {customer: {fields: {mobile: {examples: {accepts: {138 1234 5678: }}}}}}
                """)).stream()
                        .filter(one -> one.field().equals("mobile")
                                && one.kind().code().equals("customer")
                                && one.expected().startsWith("accepts"))
                        .count());
    }

    @Test
    void mistakesInExamplesHaveTheirPlace() {
        SettingsException refused = assertThrows(SettingsException.class, () -> run("""
                kinds:
                  customer:
                    fields:
                      name: {type: text, examples: {acepts: [a], refuses: [b]}}
                      note: {type: text, examples: [a]}
                    examples:
                    - {given: {nam: x}, finding: [a b]}
                    - reason: nothing given
                    - x
                """));
        assertEquals("""
                mine.yml:4:37: unknown setting 'acepts'; did you mean 'accepts'?
                mine.yml:4:59: 'refuses' names values and the codes of what is found, such as {"123": phone.invalid}
                mine.yml:5:36: 'examples' must hold named settings, such as 'name: value', one a line and indented
                mine.yml:7:16: 'nam' is no field of customer; did you mean 'name'?
                mine.yml:7:25: unknown setting 'finding'; did you mean 'findings'?
                mine.yml:8:7: 'given' is missing: the values of the record by field
                mine.yml:9:7: an example of a whole record says what is given, such as '- given: {field: value}'""", refused.getMessage());
    }

    /** The first rulebook on the page about the command is one that works. */
    @Test
    void theExamplesOnThePageHold() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("kempt.root"), "docs", "rules-command.md"));
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        String rulebook = page.substring(from, page.indexOf("```", from));
        assertEquals(
                """
                HOLDS 138 1234 5678
                HOLDS 139 1234 5678
                HOLDS 0755-26770000
                HOLDS 1381234567
                HOLDS a wrong mobile is dropped, and the record is kept""",
                ExampleRun.of(new RulebookReader().read("page.yml", rulebook)).stream()
                        .filter(one -> one.place().file().equals("page.yml"))
                        .map(one -> one.status() + " " + one.given())
                        .collect(Collectors.joining("\n")));
    }
}
