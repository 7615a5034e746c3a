package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The carrier to which a mobile number's range was given, and whether a virtual operator sells it. */
final class PhoneCarrier implements Enricher {
    @Override
    public String name() {
        return "phone-carrier";
    }

    @Override
    public String summary() {
        return "The carrier of a mobile number's range, and whether the range belongs to virtual operators on its"
                + " network; numbers can be ported, so it is a hint.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("phone_carrier_zh", new Label("Carrier (Chinese)", "运营商")),
                new Output("phone_carrier_en", new Label("Carrier", "运营商（英文）")),
                new Output("phone_virtual", new Label("Virtual operator", "虚拟运营商")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        PhoneHints carriers = PhoneHints.carriers();
        return InputField.of(kind, settings, "phone").map(field -> Plan.ofField(field, phone -> of(phone, carriers)));
    }

    private static List<String> of(String phone, PhoneHints carriers) {
        List<String> virtual = VirtualOperators.networkOf(phone);
        List<String> known = virtual.isEmpty() ? carriers.of(phone) : virtual;
        return List.of(known.get(0), known.get(1), virtual.isEmpty() ? "" : "yes");
    }
}
