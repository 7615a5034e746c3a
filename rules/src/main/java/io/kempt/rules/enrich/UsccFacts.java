package io.kempt.rules.enrich;

import io.kempt.rules.identifier.Uscc;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.Province;
import io.kempt.rules.text.Provinces;
import io.kempt.rules.text.Region;
import io.kempt.rules.text.Regions;
import io.kempt.rules.text.TextResource;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a unified social credit code tells: where and as what the organisation is registered (GB 32100-2015). */
final class UsccFacts implements Enricher {
    private static final Label NATIONAL = new Label("national", "国家");
    private static final int REGION = 2;
    private static final int REGION_DIGITS = 6;
    private static final Label NONE = new Label("", "");

    @Override
    public String name() {
        return "uscc";
    }

    @Override
    public String summary() {
        return "The place of registration (province, city, district, code by GB/T 2260) and the type of organisation,"
                + " from a valid unified social credit code.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("uscc_province_zh", new Label("Province of registration (Chinese)", "登记省份")),
                new Output("uscc_province_en", new Label("Province of registration", "登记省份（英文）")),
                new Output("uscc_organisation_zh", new Label("Type of organisation (Chinese)", "机构类型")),
                new Output("uscc_organisation_en", new Label("Type of organisation", "机构类型（英文）")),
                new Output("uscc_city", new Label("City of registration", "登记城市")),
                new Output("uscc_county", new Label("District of registration", "登记区县")),
                new Output("uscc_region_code", new Label("Region code of registration", "登记地区代码")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        List<String> nothing = InputField.nothing(this);
        return InputField.of(kind, settings, "uscc")
                .map(field -> Plan.ofField(field, code -> Uscc.fault(code) == Uscc.Fault.NONE ? facts(code) : nothing));
    }

    private static List<String> facts(String uscc) {
        Label province = Provinces.ofCode(uscc.substring(2, 4))
                .map(Province::label)
                .orElse(uscc.startsWith("100000", 2) ? NATIONAL : NONE);
        Label organisation = Organisations.TYPES.getOrDefault(uscc.substring(0, 2), NONE);
        String code = uscc.substring(REGION, REGION + REGION_DIGITS);
        Optional<Region> region = Regions.ofCode(code).filter(one -> one.level() != Region.Level.PROVINCE);
        return List.of(
                province.zh(),
                province.en(),
                organisation.zh(),
                organisation.en(),
                region.flatMap(Regions::city).map(Region::name).orElse(""),
                region.filter(UsccFacts::isCounty).map(Region::name).orElse(""),
                code);
    }

    /** Whether it is a place of its own: 市辖区 only groups others. */
    private static boolean isCounty(Region region) {
        return region.level() == Region.Level.COUNTY && !region.isPlaceholder();
    }

    private static final class Organisations {
        static final Map<String, Label> TYPES = new HashMap<>();

        static {
            for (String line : TextResource.lines(UsccFacts.class, "uscc-organisations.txt")) {
                int bar = line.indexOf('|');
                TYPES.put(line.substring(0, 2), new Label(line.substring(bar + 1), line.substring(3, bar)));
            }
        }
    }
}
