package io.kempt.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.rules.enrich.Derived;
import io.kempt.rules.yaml.SettingsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enrichers that fill a field of the customer. */
final class FillTest {
    @Test
    void anEnricherCanFillAFieldOfTheCustomer() {
        Rulebook rulebook = new RulebookReader().read("shop.yml", """
            extends: crm-cn
            enrich:
              country: {fills: country, overwrite: true, confidence: 60}
              industry: {fills: industry}
              uscc: {fills: note, output: uscc_organisation_zh}
            """);
        List<String> fills = rulebook.enrich().steps().stream()
                .flatMap(step -> step.fill().stream())
                .map(fill -> fill.field() + " " + fill.output() + " " + fill.overwrite() + " " + fill.confidence())
                .toList();
        assertEquals(List.of("note 2 false 80", "country 0 true 60", "industry 0 false 80"), fills);
    }

    @Test
    void fillsThatCannotBe() {
        SettingsException wrong = assertThrows(SettingsException.class, () -> new RulebookReader().read("a.yml", """
            extends: crm-cn
            enrich:
              country: {fills: land}
              industry: {fills: customer_id}
              uscc: {fills: country, output: uscc_province}
              email-class: {fills: note}
              phone-line: {fills: note}
            """));
        assertEquals("""
            a.yml:3:20: 'land' is no field of customer
            a.yml:4:21: 'customer_id' identifies records, so it cannot be filled
            a.yml:5:34: 'uscc_province' is no output of uscc; did you mean 'uscc_province_zh'?
            a.yml:6:24: 'note' is filled by another enricher already\
            """, wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'', CN, 80, false, true, nothing was given",
        "US, CN, 99, false, false, what was given stands",
        "US, CN, 80, true, true, unless the rulebook prefers what is derived",
        "CN, CN, 80, true, false, the same value stays the given one",
        "'', CN, 79, false, false, not sure enough",
        "US, '', 100, true, false, nothing is known"
    })
    void appliesWhereTheRulebookSaysSo(
            String given, String value, int confidence, boolean overwrite, boolean applies, String reason) {
        EnrichSettings.Fill fill = new EnrichSettings.Fill("country", 0, overwrite, 80);
        assertEquals(applies, fill.applies(given, new Derived(value, confidence, "mobile")), reason);
    }
}
