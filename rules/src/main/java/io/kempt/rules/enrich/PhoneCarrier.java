package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The carrier to which a mobile number's range was given. */
final class PhoneCarrier implements Enricher {
    @Override
    public String name() {
        return "phone-carrier";
    }

    @Override
    public String summary() {
        return "The carrier of a mobile number's range; numbers can be ported, so it is a hint.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("phone_carrier_zh", new Label("Carrier (Chinese)", "运营商")),
                new Output("phone_carrier_en", new Label("Carrier", "运营商（英文）")));
    }

    @Override
    public Optional<Values> compile(KindSpec kind, YamlNode settings) {
        PhoneHints carriers = PhoneHints.carriers();
        return InputField.of(kind, settings, "phone").map(field -> input -> carriers.of(input.value(field)));
    }
}
