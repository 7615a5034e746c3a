package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.Optional;

/** An IBAN begins with the country of the bank, mostly that of its customer too. */
final class IbanCountry implements CountryClue {
    @Override
    public String name() {
        return "iban";
    }

    @Override
    public int confidence() {
        return 85;
    }

    @Override
    public Optional<String> field(KindSpec kind) {
        return InputField.of(kind, YamlNode.missing(), "iban");
    }

    @Override
    public String countryOf(String value, Readings readings) {
        return IsoCountry.prefixOf(value);
    }
}
