package io.kempt.rules.enrich;

import io.kempt.rules.identifier.Uscc;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.Optional;

/** Only organisations in the mainland of China have a unified social credit code. */
final class UsccCountry implements CountryClue {
    @Override
    public String name() {
        return "uscc";
    }

    @Override
    public int confidence() {
        return 99;
    }

    @Override
    public Optional<String> field(KindSpec kind) {
        return InputField.of(kind, YamlNode.missing(), "uscc");
    }

    @Override
    public String countryOf(String value, Readings readings) {
        return Uscc.fault(value) == Uscc.Fault.NONE ? "CN" : "";
    }
}
