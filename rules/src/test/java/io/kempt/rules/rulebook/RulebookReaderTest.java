package io.kempt.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.fakes.FakeRule;
import io.kempt.rules.fakes.FakeType;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.measure.FunnelSettings;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.OnError;
import io.kempt.rules.validate.Repairs;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulebookReaderTest {
    private static final RulebookReader READER = new RulebookReader(FakeType.ALL, FakeRule.ALL);

    private static final String SHOP = """
            description: {en: A shop, zh: 一家商店}
            kinds:
              customer:
                label: {en: Customer, zh: 客户}
                key: customer_id
                fields:
                  customer_id: {type: upper, required: true}
                  mobile:
                    label: {en: Mobile, zh: 手机}
                    aliases: [手机号]
                    more-aliases: [cell]
                    type: digits
                    unique: true
                    personal: true
                    on-error: field
                    owner: 销售部
                    severity: {digits.few: error}
                  fax: {type: digits, enabled: false, aliases: [phone]}
                  phone: {type: digits}
              order:
                fields:
                  customer_id: {type: upper, reference: customer}
            rfm: {count: [paid]}
            """;

    private static String resource(String name) {
        try (InputStream in = RulebookReaderTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String mistakes(String file, String text) {
        SettingsException refused = assertThrows(SettingsException.class, () -> READER.read(file, text));
        return refused.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void everyKindOfMistakeIsReportedAtItsPlaceInOnePass() {
        assertEquals(resource("broken.txt").strip(), mistakes("broken.yml", resource("broken.yml")));
    }

    @Test
    void whatARulebookSays() {
        Rulebook rulebook = READER.read("shop.yml", SHOP);

        assertEquals("shop", rulebook.name());
        assertEquals(new Label("A shop", "一家商店"), rulebook.description());
        assertEquals(
                List.of(Kind.CUSTOMER, Kind.ORDER), List.copyOf(rulebook.kinds().keySet()));
        KindSpec customer = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        assertEquals(new Label("Customer", "客户"), customer.label());
        assertEquals("customer_id", customer.key());
        FieldSpec mobile = customer.fields().get(customer.index("mobile"));
        assertEquals(new Label("Mobile", "手机"), mobile.label());
        assertEquals(List.of("手机号", "cell"), mobile.aliases());
        assertEquals("digits", mobile.type());
        assertTrue(mobile.unique());
        assertTrue(mobile.personal());
        assertFalse(mobile.required());
        assertEquals(OnError.FIELD, mobile.onError());
        assertEquals("销售部", mobile.owner());
        assertEquals(List.of("paid"), rulebook.rfm().counted());
        assertEquals(FunnelSettings.defaults(), rulebook.funnel());
    }

    @Test
    void whatAFieldLeavesOutIsTheUsual() {
        KindSpec order = READER.read("shop.yml", SHOP).kind(Kind.ORDER).orElseThrow();
        FieldSpec field = order.fields().get(0);

        assertEquals("", order.key());
        assertEquals(new Label("order", "order"), order.label());
        assertEquals(new Label("customer_id", "customer_id"), field.label());
        assertEquals(List.of(), field.aliases());
        assertEquals(OnError.ROW, field.onError());
        assertEquals("", field.owner());
        assertFalse(field.required() || field.unique() || field.personal());
    }

    @Test
    void compiledRules() {
        Rulebook rulebook = READER.read("shop.yml", SHOP);

        assertEquals(List.of(), rulebook.rules(Kind.LEAD));
        assertEquals(
                Optional.of(Kind.CUSTOMER), rulebook.rules(Kind.ORDER).get(0).reference());
        FieldRules mobile = rulebook.rules(Kind.CUSTOMER).get(1);
        assertEquals(Severity.ERROR, mobile.severity(FakeType.FEW_DIGITS));
        assertEquals(Severity.REPAIRED, mobile.severity(Repairs.VALUE_REPAIRED));
    }

    @Test
    void aFieldThatIsNotEnabledIsNotThereAndClaimsNoHeader() {
        KindSpec customer = READER.read("shop.yml", SHOP).kind(Kind.CUSTOMER).orElseThrow();

        assertEquals(-1, customer.index("fax"));
        assertEquals(2, Headers.index(customer).get("phone"));
    }

    @Test
    void theHashFollowsTheText() {
        String hash = READER.read("shop.yml", SHOP).hash();

        assertTrue(hash.matches("[0-9a-f]{64}"), hash);
        assertEquals(hash, READER.read("copy.yml", SHOP).hash());
        assertNotEquals(hash, READER.read("shop.yml", SHOP + "# later\n").hash());
    }

    @Test
    void filesThatAreNoRulebook() {
        String missing =
                "a.yml: 'kinds' is missing: describe the kinds of record here, or begin with 'extends: crm-cn'";
        assertEquals(missing, mistakes("a.yml", ""));
        assertEquals(
                "a.yml:1:1: a rulebook is made of named settings, such as 'extends: crm-cn'",
                mistakes("a.yml", "- kinds\n"));
        assertEquals(
                "a.yml:1:10: there is no bundled rulebook 'crm-c'; did you mean 'crm-cn'?",
                mistakes("a.yml", "extends: crm-c\nkinds: {order: {fields: {id: {type: text}}}}\n"));
        assertTrue(mistakes("a.yml", "kinds:\n\tcustomer: {}\n").startsWith("a.yml:2:1: not YAML: "));
    }

    @Test
    void aBundledRulebookThatIsNone() {
        assertEquals(
                "crm-xx: there is no bundled rulebook 'crm-xx'; did you mean 'crm-cn'?",
                assertThrows(SettingsException.class, () -> READER.bundled("crm-xx"))
                        .getMessage());
    }

    @Test
    void enrichersRunInTheRulebooksOrder() {
        Rulebook rulebook = READER.read("shop.yml", SHOP + """
                enrich:
                  phone-region: {field: mobile}
                  pinyin: {enabled: false}
                  lifecycle: {touch-days: 30}
                """);

        assertEquals(
                List.of("phone-region", "lifecycle"),
                rulebook.enrich().steps().stream()
                        .map(step -> step.enricher().name())
                        .toList());
    }

    @Test
    void headersAreFolded() {
        Map<String, String> cases = Map.of(
                "Customer ID", "customerid",
                "customer_id", "customerid",
                "ＣｕｓｔｏｍｅｒＩＤ", "customerid",
                " 手 机　号\u00a0", "手机号",
                "\ufeff客户名称\u200b", "客户名称",
                "E-Mail", "email",
                "*手机/电话：", "手机电话",
                "客户名称（全称）", "客户名称(全称)");
        cases.forEach((header, folded) -> assertEquals(folded, Headers.fold(header), header));
    }

    /** A reader beside which these files stand: name, text, name, text … */
    private static RulebookReader beside(String... files) {
        return new RulebookReader(name -> {
            int at = List.of(files).indexOf(name);
            return at < 0 ? Optional.empty() : Optional.of(files[at + 1]);
        });
    }

    private static String mistakes(RulebookReader reader, String text) {
        return assertThrows(SettingsException.class, () -> reader.read("own.yml", text))
                .mistakes()
                .toString();
    }

    @Test
    void extendsAFileBesideIt() {
        String company = """
                extends: crm-cn
                kinds: {customer: {rules: {known: {at-least-one-of: [mobile, email]}}, fields: {note: {enabled: false}}}}
                """;
        Rulebook rulebook = beside("company.yml", company).read("own.yml", """
                extends: company.yml
                kinds: {customer: {rules: {created-before-updated: {enabled: false}, known: {severity: error}}}}
                """);

        assertEquals(
                List.of("rule.known error"),
                rulebook.recordRules(Kind.CUSTOMER).stream()
                        .map(rule ->
                                rule.code().id() + " " + rule.code().severity().code())
                        .toList());
        assertEquals(-1, rulebook.kind(Kind.CUSTOMER).orElseThrow().index("note"));
        assertNotEquals(
                rulebook.hash(),
                beside("company.yml", company + "# changed")
                        .read("own.yml", "extends: company.yml")
                        .hash());
    }

    @Test
    void filesThatExtendEachOtherAreRefused() {
        RulebookReader reader = beside("a.yml", "extends: b.yml", "b.yml", "extends: a.yml");
        assertTrue(
                mistakes(reader, "extends: a.yml")
                        .contains(
                                "b.yml:1:10: 'a.yml' extends this rulebook in turn: own.yml -> a.yml -> b.yml -> a.yml"),
                mistakes(reader, "extends: a.yml"));
        assertTrue(mistakes(reader, "extends: c.yml")
                .contains("own.yml:1:10: there is no file 'c.yml' beside this rulebook"));
    }

    @Test
    void theNameOfARuleStandsOnceInARulebook() {
        assertTrue(mistakes(beside(), """
                extends: crm-cn
                kinds: {order: {rules: {opened-before-closed: {equal: [order_id, customer_id]}}}}
                """)
                .contains("own.yml:2:25: the kind 'opportunity' has a rule 'opened-before-closed' already"));
    }

    /** A field that is not enabled takes its rules along; an exemption may name a rule that is switched off. */
    @Test
    void rulesThatDoNotApply() {
        Rulebook rulebook = beside().read("own.yml", """
                extends: crm-cn
                kinds:
                  customer:
                    rules: {uscc-with-two-names: {enabled: false}}
                    exempt: {old: {code: rule.uscc-with-two-names, until: 2026-12-31, reason: x}}
                    fields: {updated_on: {enabled: false}}
                """);
        assertEquals(List.of(), rulebook.recordRules(Kind.CUSTOMER));
        assertTrue(rulebook.code("rule.created-before-updated").isPresent());
        assertTrue(rulebook.code("rule.uscc-with-two-names").isEmpty());
    }

    @Test
    void codesAreWordedByTheRulebook() {
        Rulebook rulebook = beside().read("own.yml", """
                extends: crm-cn
                wording: {value.missing: {en: fill this, zh: 请填写}}
                kinds: {customer: {rules: {reachable: {at-least-one-of: [mobile, email], message: 'call {0}'}}}}
                """);
        assertEquals("请填写", rulebook.code("value.missing").orElseThrow().zh());
        assertEquals("call {0}", rulebook.code("rule.reachable").orElseThrow().zh());
        assertEquals(
                "earlier than {0} in '{1}'",
                rulebook.code("rule.created-before-updated").orElseThrow().en());
    }
}
