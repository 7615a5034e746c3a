package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The country of a domain such as .de; not of those that anyone takes for their sound. */
final class EmailCountry implements CountryClue {
    private static final Set<String> GENERIC =
            Set.of("AC", "AI", "CC", "CO", "FM", "GG", "IO", "LY", "ME", "SH", "SO", "ST", "TO", "TV", "VC", "WS");

    @Override
    public String name() {
        return "email";
    }

    @Override
    public int confidence() {
        return 60;
    }

    @Override
    public Optional<String> field(KindSpec kind) {
        return InputField.of(kind, YamlNode.missing(), "email");
    }

    @Override
    public String countryOf(String value, Readings readings) {
        String top = value.substring(value.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        if (value.indexOf('@') <= 0 || GENERIC.contains(top)) {
            return "";
        }
        return top.equals("UK") ? "GB" : IsoCountry.of(top);
    }
}
