package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The place to which a phone number's range was given. */
final class PhoneRegion implements Enricher {
    @Override
    public String name() {
        return "phone-region";
    }

    @Override
    public String summary() {
        return "The place of a phone number; numbers move with their owners, so it is a hint.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("phone_region_zh", new Label("Phone region (Chinese)", "号码归属地")),
                new Output("phone_region_en", new Label("Phone region", "号码归属地（英文）")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        PhoneHints places = PhoneHints.places();
        return InputField.of(kind, settings, "phone").map(field -> Plan.ofField(field, places::of));
    }
}
