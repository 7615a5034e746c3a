package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.PhoneLine;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The kind of line of a phone number: mobile, fixed, toll-free … */
final class PhoneLineType implements Enricher {
    @Override
    public String name() {
        return "phone-line";
    }

    @Override
    public String summary() {
        return "The kind of line of a phone number, such as mobile or fixed.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output("phone_line", new Label("Phone line", "号码类型")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        return InputField.of(kind, settings, "phone")
                .map(field -> Plan.ofField(field, phone -> {
                    PhoneLine line = PhoneLine.of(phone);
                    return List.of(line == PhoneLine.UNKNOWN ? "" : line.code());
                }));
    }
}
