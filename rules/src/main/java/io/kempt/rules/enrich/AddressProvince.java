package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.Province;
import io.kempt.rules.text.Provinces;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The province that an address names; nothing when it names none or several. */
final class AddressProvince implements Enricher {
    @Override
    public String name() {
        return "address-province";
    }

    @Override
    public String summary() {
        return "The province of a Chinese address and its two-digit code (GB/T 2260); empty where the address leaves"
                + " doubt.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("address_province", new Label("Province", "省份")),
                new Output("address_province_code", new Label("Province code", "省份代码")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        String usual = InputField.address(kind);
        Optional<String> field =
                settings.has("field") || usual.isEmpty() ? InputField.of(kind, settings) : Optional.of(usual);
        return field.map(one -> Plan.ofField(one, AddressProvince::of));
    }

    private static List<String> of(String address) {
        if (address.isEmpty()) {
            return List.of("", "");
        }
        Optional<Province> province = Provinces.inAddress(address);
        return province.map(one -> List.of(one.label().zh(), one.code())).orElse(List.of("", ""));
    }
}
