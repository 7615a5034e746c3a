package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kempt rules} prints. The rulebook is crm-cn where none is named. */
class RulesCommandsTest {
    private final Cli cli = new Cli();

    private static Path rulebook(Path folder, String fields) throws IOException {
        return Files.writeString(
                folder.resolve("mine.yml"), "extends: crm-cn\nkinds:\n  customer:\n    fields:\n" + fields.indent(6));
    }

    @Test
    void theRulesOfOneField() {
        assertEquals(0, cli.call("rules", "list", "--kind", "order", "--field", "amount"));
        assertEquals("""
                KIND   FIELD   RULE      SETS           CAN FIND
                order  amount  decimal                  error: decimal.unreadable; warning: decimal.other-currency; \
                repaired: value.repaired
                order  amount  required  required true  error: value.missing
                """, cli.out);
        assertEquals("", cli.err);
    }

    @Test
    void rulesAreFilteredBySeverityAndText() {
        cli.call("rules", "list", "--kind", "customer", "--severity", "suspect");
        assertTrue(cli.out.contains("customer  mobile      phone"), cli.out);
        assertFalse(cli.out.contains("customer  owner"), cli.out);

        cli.call("rules", "list", "codes", "--text", "masked", "--lang", "zh");
        assertEquals("""
                CODE                SEVERITY  MEANS
                phone.masked        error     号码部分被隐藏，请索取完整号码
                resident-id.masked  error     号码部分被隐藏，请索取完整号码
                """, cli.out);

        assertEquals(0, cli.call("rules", "list", "--text", "no such rule"));
        assertEquals("", cli.out);
        assertEquals("No rule matches.\n", cli.err);
    }

    @Test
    void whatAddsToCustomersIsListedToo() {
        cli.call("rules", "list", "enrichers", "--text", "pinyin");
        assertTrue(cli.out.contains("pinyin         name_pinyin name_initials"), cli.out);
        cli.call("rules", "list", "--field", "lifecycle", "--lang", "zh");
        assertTrue(cli.out.contains("customer  lifecycle  enrich lifecycle  生命周期"), cli.out);
    }

    @Test
    void aCodeWithItsExamplesAndUses() {
        assertEquals(0, cli.call("rules", "show", "value.pattern"));
        assertEquals("""
                value.pattern  code, error
                A value as a whole matches one of 'pattern', and none of 'not-pattern': regular expressions in RE2 syntax.

                says  it does not have the form {0}
                      不符合格式 {0}

                reported by  pattern

                set in a rulebook, at a field:
                  severity: {value.pattern: warning}

                EXAMPLE  BECOMES
                XS-1     accepts XS-1
                XS-1x    refuses value.pattern

                The rulebook uses it in no field.
                """, cli.out);
    }

    @Test
    void typesRulesAndEnrichersHaveCardsAsWell() {
        cli.call("rules", "show", "forbidden");
        assertTrue(cli.out.startsWith("forbidden  rule\n"), cli.out);
        assertTrue(cli.out.contains("  forbidden: [其他]\n"), cli.out);
        assertTrue(cli.out.contains("customer     source"), cli.out);
        cli.call("rules", "show", "lifecycle", "--json");
        assertTrue(cli.out.startsWith("{\"name\":\"lifecycle\",\"what\":\"enricher\","), cli.out);
    }

    @Test
    void aCodeThatThereIsNot() {
        assertEquals(2, cli.call("rules", "show", "phone.invald"));
        assertEquals("""
                kempt: There is no finding code, type, rule or enricher 'phone.invald'. Did you mean phone.invalid?
                Next: See which there are: kempt rules list codes
                """, cli.err);
    }

    @Test
    void aRulebookInOrderIsOneLine() {
        assertEquals(0, cli.call("rules", "check", "crm-cn", "--strict"));
        assertEquals("", cli.out);
        assertTrue(
                cli.err.matches("rulebook crm-cn: no mistake, nothing odd; 6 kinds, 52 fields, \\d+ examples\n"),
                cli.err);
    }

    @Test
    void whatIsOddIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path file = rulebook(folder, "wechat: {type: text, aliases: [WeChat]}");
        assertEquals(0, cli.call("rules", "check", file.toString()));
        assertTrue(
                cli.err.startsWith(file + ":5:38: the header 'WeChat' is the name or label of 'wechat' already"),
                cli.err);
        assertTrue(cli.err.contains("no mistake, 1 remark; "), cli.err);
        assertEquals(1, cli.call("rules", "check", file.toString(), "--strict"));
    }

    @Test
    void everyMistakeIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path file = rulebook(folder, "wechat: {type: txt, lenght: 3}");
        assertEquals(2, cli.call("rules", "check", file.toString()));
        assertTrue(cli.err.startsWith("kempt: The settings cannot be used: 2 mistakes.\n"), cli.err);
        assertTrue(cli.err.contains(file + ":5:22: unknown type 'txt'; did you mean 'text'?"), cli.err);
    }

    @Test
    void anExampleThatFailsIsExitCodeOne(@TempDir Path folder) throws IOException {
        Path file = rulebook(folder, "mobile: {examples: {accepts: {139: 139}}}");
        Path junit = folder.resolve("rules.xml");
        assertEquals(1, cli.call("rules", "test", file.toString(), "--junit", junit.toString()));
        assertTrue(cli.out.contains("fails   " + file + ":5"), cli.out);
        assertTrue(cli.out.contains("customer.mobile  139    accepts 139  error phone.service-code"), cli.out);
        assertTrue(cli.err.contains(" hold, 1 fail\n"), cli.err);
        String xml = Files.readString(junit);
        assertTrue(xml.contains("failures=\"1\""), xml);
        assertTrue(
                xml.contains(
                        "<failure message=\"" + file + ":5: expected accepts 139, found error phone.service-code\""),
                xml);
    }

    @Test
    void examplesThatTheStewardChangesFailNothing(@TempDir Path folder) throws IOException {
        Path file = rulebook(folder, "mobile: {region: US}");
        assertEquals(0, cli.call("rules", "test", file.toString()));
        assertTrue(cli.out.contains("changed  crm-cn.yml:"), cli.out);
        assertTrue(cli.err.contains(" of the extended rulebook changed by this one"), cli.err);
    }

    @Test
    void aProposalGoesToStandardOutputOrToAFile(@TempDir Path folder) throws IOException {
        Path data = Files.writeString(folder.resolve("客户.csv"), "客户编号,客户名称\nK1,王伟\nK2,李娜\n");
        assertEquals(0, cli.call("rules", "infer", data.toString()));
        assertTrue(cli.out.startsWith("# Rules proposed by kempt rules infer."), cli.out);
        Path output = folder.resolve("proposed.yml");
        assertEquals(0, cli.call("rules", "infer", data.toString(), "-o", output.toString()));
        assertEquals("", cli.out);
        assertTrue(cli.err.endsWith("next: kempt rules check " + output + "\n"), cli.err);
        assertEquals(0, cli.call("rules", "check", output.toString(), "--strict"));
        assertEquals(2, cli.call("rules", "infer", data.toString(), "-o", output.toString()));
        assertTrue(cli.err.contains(output + " exists already; it was left as it is."), cli.err);
    }

    @Test
    void whatAContractLosesIsListed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"), "{\"fields\": [{\"name\": \"shape\", \"type\": \"geojson\"}]}");
        assertEquals(0, cli.call("rules", "import", file.toString()));
        assertTrue(cli.out.contains("      shape:\n        type: text\n"), cli.out);
        assertTrue(cli.err.contains("""
                not supported:
                LINE  PLACE           WHAT IS LOST
                   1  fields[0].type  'geojson' has no type in a rulebook; its values are text
                """), cli.err);
    }
}
