package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.Optional;

/** A VAT number begins with the country that gave it; Greece writes EL, Northern Ireland XI. */
final class VatCountry implements CountryClue {
    @Override
    public String name() {
        return "vat";
    }

    @Override
    public int confidence() {
        return 95;
    }

    @Override
    public Optional<String> field(KindSpec kind) {
        return InputField.of(kind, YamlNode.missing(), "vat");
    }

    @Override
    public String countryOf(String value, Readings readings) {
        if (value.startsWith("EL")) {
            return "GR";
        }
        return value.startsWith("XI") ? "GB" : IsoCountry.prefixOf(value);
    }
}
