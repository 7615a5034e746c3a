package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.ChineseAddress;
import io.kempt.rules.text.Province;
import io.kempt.rules.text.Provinces;
import io.kempt.rules.text.Region;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The province, city and district that an address names; of each nothing when it leaves doubt. */
final class AddressRegion implements Enricher {
    private static final int PROVINCE_DIGITS = 2;

    /** As rulebooks have known it since it told provinces only. */
    @Override
    public String name() {
        return "address-province";
    }

    @Override
    public String summary() {
        return "The province, city and district of a Chinese address with their codes (GB/T 2260; the province's two"
                + " digits); each is empty where the address leaves doubt.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("address_province", new Label("Province", "省份")),
                new Output("address_province_code", new Label("Province code", "省份代码")),
                new Output("address_city", new Label("City", "城市")),
                new Output("address_city_code", new Label("City code", "城市代码")),
                new Output("address_county", new Label("District", "区县")),
                new Output("address_county_code", new Label("District code", "区县代码")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        String usual = InputField.address(kind);
        Optional<String> field =
                settings.has("field") || usual.isEmpty() ? InputField.of(kind, settings) : Optional.of(usual);
        List<String> nothing = InputField.nothing(this);
        return field.map(one -> new Plan(List.of(one), Set.of(), input -> {
            String address = input.value(one);
            return Derived.known(address.isEmpty() ? nothing : of(address, input.readings()));
        }));
    }

    private static List<String> of(String text, Readings readings) {
        ChineseAddress address = readings.place(text);
        Optional<Province> province = address.province()
                .flatMap(region -> Provinces.ofCode(region.code().substring(0, PROVINCE_DIGITS)))
                .or(() -> address.ambiguous() ? Optional.empty() : readings.province(text));
        return List.of(
                province.map(one -> one.label().zh()).orElse(""),
                province.map(Province::code).orElse(""),
                address.city().map(Region::name).orElse(""),
                address.city().map(Region::code).orElse(""),
                address.county().map(Region::name).orElse(""),
                address.county().map(Region::code).orElse(""));
    }

    /** The six-digit code of the most exact division that an address names for certain; empty for none. */
    static String codeOf(String address, Readings readings) {
        return address.isEmpty()
                ? ""
                : readings.place(address).region().map(Region::code).orElse("");
    }
}
