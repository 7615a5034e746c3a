package io.kempt.rules.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.Listed;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnrichersTest {
    private static final KindSpec CUSTOMER = kind(
            Kind.CUSTOMER,
            Fields.named("name", "customer-name", ""),
            Fields.named("uscc", "uscc", ""),
            Fields.named("contact", "person-name", ""),
            Fields.named("mobile", "phone", ""),
            Fields.named("email", "email", ""),
            Fields.named("address", "text", ""));

    private record Customer(
            String field, String value, String lastOrderOn, String lastTouchOn, int orderCount, String asOf)
            implements EnrichInput {
        @Override
        public String value(String wanted) {
            return wanted.equals(field) ? value : "";
        }
    }

    private static KindSpec kind(Kind kind, FieldSpec... fields) {
        return new KindSpec(kind, new Label("k", "类"), List.of(fields), "");
    }

    private static String enrich(String enricher, String field, String value) {
        Enricher.Values values = Enrichers.ofName(enricher)
                .orElseThrow()
                .compile(CUSTOMER, YamlNode.missing())
                .orElseThrow();
        return String.join("|", values.of(new Customer(field, value, "", "", 0, "")));
    }

    @Test
    void listNamesEveryEnricher() {
        assertEquals(
                Listed.implementationsOf(Enricher.class, "io.kempt.rules.enrich"), Listed.classesOf(Enrichers.ALL));
    }

    @Test
    void namesAndOutputsAreUniqueAndComplete() {
        HashSet<String> outputs = new HashSet<>();
        HashSet<String> names = new HashSet<>();
        for (Enricher enricher : Enrichers.ALL) {
            assertTrue(names.add(enricher.name()), enricher.name());
            assertTrue(enricher.summary().endsWith("."), enricher.name());
            enricher.outputs().forEach(output -> assertTrue(outputs.add(output.name()), output.name()));
            Optional<Enricher.Values> values = enricher.compile(CUSTOMER, YamlNode.missing());
            Customer empty = new Customer("none", "", "", "", 0, "2026-11-22");
            assertEquals(
                    enricher.outputs().size(), values.orElseThrow().of(empty).size(), enricher.name());
        }
        assertTrue(Enrichers.ofName("horoscope").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "phone-region; mobile; +8613812345678; 江苏省连云港市|Lianyungang, Jiangsu",
                "phone-region; mobile; +8675526770000; 广东省深圳市|Shenzhen, Guangdong",
                "phone-region; mobile; +8619912345678; |",
                "phone-region; mobile; 62345678; |",
                "phone-carrier; mobile; +8613812345678; 中国移动|China Mobile",
                "phone-carrier; mobile; +8619212345678; CBN|CBN",
                "phone-carrier; mobile; +8675526770000; |",
                "phone-line; mobile; +8613812345678; mobile",
                "phone-line; mobile; +864008001234; shared-cost",
                "phone-line; mobile; 62345678; ''",
                "uscc; uscc; 914403001922038216; 广东省|Guangdong|企业|enterprise",
                "uscc; uscc; 91100000100003962T; 国家|national|企业|enterprise",
                "uscc; uscc; 12100000400000624D; 国家|national|事业单位|public institution",
                "uscc; uscc; 914403001922038217; |||",
                "email-class; email; zs@huawei.com; company",
                "email-class; email; zs@qq.com; free",
                "email-class; email; info@huawei.com; role",
                "email-class; email; zs@0-mail.com; disposable",
                "email-class; email; zs; ''",
                "address-province; address; 深圳市南山区科技园; 广东省|44",
                "address-province; address; 上海市南京路100号; 上海市|31",
                "address-province; address; 朝阳区建国路; |",
                "pinyin; name; 重庆银行股份有限公司; chong qing yin hang gu fen you xian gong si|cqyhgfyxgs",
                "pinyin; name; 单雄信; shan xiong xin|sxx",
                "pinyin; name; Siemens AG; |"
            })
    void derives(String enricher, String field, String value, String expected) {
        assertEquals(expected, enrich(enricher, field, value));
    }

    @Test
    void seesTheLineBehindAnExtension() {
        assertEquals("fixed", enrich("phone-line", "mobile", "+8675526770000;ext=8001"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', '', 潜在",
        "0, '', 2026-11-20, 潜在",
        "2, 2026-11-01, '', 活跃",
        "2, 2026-05-26, '', 活跃",
        "2, 2026-05-25, '', 休眠",
        "2, 2024-01-01, 2026-11-20, 活跃",
        "2, 2024-01-01, 2026-08-23, 休眠",
        "2, '', '', 休眠"
    })
    void tagsTheLifecycle(int orders, String lastOrder, String lastTouch, String expected) {
        Enricher.Values values =
                new Lifecycle().compile(CUSTOMER, YamlNode.missing()).orElseThrow();
        assertEquals(List.of(expected), values.of(new Customer("", "", lastOrder, lastTouch, orders, "2026-11-22")));
    }

    @Test
    void takesThresholdsFromSettings() {
        YamlNode settings = Settings.parse("r.yml", "order-days: 15\ntouch-days: 5");
        Enricher.Values values = new Lifecycle().compile(CUSTOMER, settings).orElseThrow();
        assertEquals(List.of("休眠"), values.of(new Customer("", "", "2026-11-01", "", 1, "2026-11-22")));
        YamlNode wrong = Settings.parse("r.yml", "order-days: soon");
        new Lifecycle().compile(CUSTOMER, wrong);
        assertTrue(wrong.mistakes().toString().contains("'order-days' is 'soon'"));
    }

    @Test
    void looksAtTheNamedField() {
        YamlNode settings = Settings.parse("r.yml", "field: contact");
        Enricher.Values values = new NamePinyin().compile(CUSTOMER, settings).orElseThrow();
        assertEquals(List.of("qiu ying", "qy"), values.of(new Customer("contact", "仇英", "", "", 0, "")));
        YamlNode wrong = Settings.parse("r.yml", "field: nickname");
        assertTrue(new NamePinyin().compile(CUSTOMER, wrong).isEmpty());
        assertTrue(wrong.mistakes().toString().contains("'nickname' is no field of customer"));
    }

    @Test
    void leavesKindsWithoutTheFieldAlone() {
        KindSpec order = kind(Kind.ORDER, Fields.named("amount", "decimal", ""));
        for (Enricher enricher : Enrichers.ALL) {
            assertTrue(enricher.compile(order, YamlNode.missing()).isEmpty(), enricher.name());
        }
    }
}
