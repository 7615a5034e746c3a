package io.kempt.rules.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.drift.ProfileAccumulator;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.quality.QualityAccumulator;
import io.kempt.rules.quality.QualitySettings;
import io.kempt.rules.quality.SmallRecords;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.SettingsException;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GateTest {
    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");
    private static final KindSpec KIND = SmallRecords.kind();

    private static String text(String name) {
        try (InputStream in = GateTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A case of {@code cases.yml}. */
    private record Case(String why, String gate, Optional<BigDecimal> last, List<String> says) {}

    @TestFactory
    Stream<DynamicTest> cases() {
        YamlNode cases = Settings.parse("cases.yml", text("cases.yml"));
        return cases.elements().stream()
                .map(one -> new Case(
                        one.requiredText("why"), one.requiredText("gate"), one.decimal("last"), one.texts("says")))
                .map(one -> DynamicTest.dynamicTest(one.why(), () -> check(one)));
    }

    private static void check(Case one) {
        Rulebook rulebook = new RulebookReader()
                .read("rulebook.yml", SmallRecords.text("rulebook.yml") + "gates:\n  tested: {" + one.gate() + "}\n");
        Gates gates = rulebook.gates();
        GateCheck judge = new GateCheck(AS_OF, QualitySettings.defaults(), List.of(), (name, subject) -> one.last());
        List<GateInput> inputs = List.of(input("erp", gates), input("shop", gates));
        List<GateInput> now = gates.lookAtStore() ? inputs.subList(0, 1) : inputs;
        List<String> said = judge.judge(gates, now, inputs).stream()
                .map(result -> Stream.of(
                                result.subject(),
                                result.shown(),
                                result.basis(),
                                result.verdict().code())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
        assertEquals(one.says(), said);
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        SettingsException refused = assertThrows(
                SettingsException.class, () -> new RulebookReader().read("broken.yml", text("broken.yml")));
        assertEquals(text("broken.txt").strip(), refused.getMessage());
    }

    @Test
    void theBundledRulebookOnlyWarns() {
        Gates gates = new RulebookReader().bundled("crm-cn").gates();
        assertEquals(
                List.of("customer-completeness", "customer-validity"),
                gates.all().stream().map(Gate::name).toList());
        assertTrue(gates.all().stream()
                .allMatch(gate -> gate.fail().isEmpty() && gate.warn().isPresent()));
    }

    @Test
    void aGateCanBeSwitchedOffAndAFieldHaveItsOwn() {
        Gates gates = new RulebookReader().read("mine.yml", """
                        extends: crm-cn
                        kinds: {customer: {fields: {mobile: {gate: {code: value.not-unique, fail: 2%}}}}}
                        gates: {customer-validity: {enabled: false}}
                        """).gates();
        assertEquals(
                List.of("customer-completeness", "customer.mobile"),
                gates.all().stream().map(Gate::name).toList());
        assertEquals("mobile", gates.all().get(1).field());
    }

    private static GateInput input(String source, Gates gates) {
        QualityAccumulator quality = new QualityAccumulator(KIND, gates.watch(Kind.CUSTOMER));
        ProfileAccumulator profile = new ProfileAccumulator(KIND);
        SmallRecords.all().stream()
                .filter(record -> record.source().equals(source))
                .forEach(record -> {
                    record.into(quality);
                    profile.add(record.values());
                });
        return new GateInput(source, "inputs/" + source + ".csv", quality, profile);
    }
}
