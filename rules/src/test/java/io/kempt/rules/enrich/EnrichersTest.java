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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnrichersTest {
    static final KindSpec CUSTOMER = kind(
            Kind.CUSTOMER,
            Fields.named("name", "customer-name", ""),
            Fields.named("uscc", "uscc", ""),
            Fields.named("contact", "person-name", ""),
            Fields.named("mobile", "phone", ""),
            Fields.named("email", "email", ""),
            Fields.named("address", "text", ""),
            Fields.named("industry", "industry", ""),
            Fields.named("note", "text", ""),
            Fields.named("created_on", "date", ""),
            Fields.named("updated_on", "date", ""));

    private static KindSpec kind(Kind kind, FieldSpec... fields) {
        return new KindSpec(kind, new Label("k", "类"), List.of(fields), "");
    }

    private static String enrich(String enricher, String field, String value) {
        return enrich(enricher, "", field, value);
    }

    /** The values with, behind guesses, their confidence and origin. */
    private static String enrich(String enricher, String settings, String... told) {
        Enricher.Plan plan = Enrichers.ofName(enricher)
                .orElseThrow()
                .compile(CUSTOMER, Settings.parse("r.yml", settings))
                .orElseThrow();
        return plan.values().of(Enrichment.of(told)).stream()
                .map(EnrichersTest::text)
                .collect(Collectors.joining("|"));
    }

    private static String text(Derived derived) {
        if (derived.isToBeIssued()) {
            return derived.value() + "…";
        }
        return derived.isGuess()
                ? derived.value() + " " + derived.confidence() + "% " + derived.from()
                : derived.value();
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
            Optional<Enricher.Plan> plan = enricher.compile(CUSTOMER, YamlNode.missing());
            assertEquals(
                    enricher.outputs().size(),
                    plan.orElseThrow().values().of(Enrichment.of()).size(),
                    enricher.name());
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
                "phone-carrier; mobile; +8613812345678; 中国移动|China Mobile|",
                "phone-carrier; mobile; +8619212345678; CBN|CBN|",
                "phone-carrier; mobile; +8675526770000; ||",
                "phone-carrier; mobile; +8617012345678; 中国电信|China Telecom|yes",
                "phone-carrier; mobile; +8617051234567; 中国移动|China Mobile|yes",
                "phone-carrier; mobile; +8616212345678; 中国电信|China Telecom|yes",
                "phone-carrier; mobile; +8616712345678; 中国联通|China Unicom|yes",
                "phone-carrier; mobile; +8617112345678; 中国联通|China Unicom|yes",
                "phone-line; mobile; +8613812345678; mobile",
                "phone-line; mobile; +864008001234; shared-cost",
                "phone-line; mobile; 62345678; ''",
                "uscc; uscc; 914403001922038216; 广东省|Guangdong|企业|enterprise|深圳市||440300",
                "uscc; uscc; 91100000100003962T; 国家|national|企业|enterprise|||100000",
                "uscc; uscc; 91110108551385082Q; 北京市|Beijing|企业|enterprise|北京市|海淀区|110108",
                "uscc; uscc; 12100000400000624D; 国家|national|事业单位|public institution|||100000",
                "uscc; uscc; 914403001922038217; ||||||",
                "email-class; email; zs@huawei.com; company",
                "email-class; email; zs@qq.com; free",
                "email-class; email; info@huawei.com; role",
                "email-class; email; zs@0-mail.com; disposable",
                "email-class; email; zs; ''",
                "address-province; address; 深圳市南山区科技园; 广东省|44|深圳市|440300|南山区|440305",
                "address-province; address; 上海市南京路100号; 上海市|31|上海市|310000||",
                "address-province; address; 朝阳区建国路; |||||",
                "address-province; address; 鼓楼区中山路1号; |||||",
                "address-province; address; 南京市鼓楼区中山路1号; 江苏省|32|南京市|320100|鼓楼区|320106",
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
        "0, '', '', 潜在|prospect",
        "0, '', 2026-11-20, 潜在|prospect",
        "2, 2026-11-01, '', 活跃|active",
        "2, 2026-05-26, '', 活跃|active",
        "2, 2026-05-25, '', 休眠|dormant",
        "2, 2024-01-01, 2026-11-20, 活跃|active",
        "2, 2024-01-01, 2026-08-24, 活跃|active",
        "2, 2024-01-01, 2026-08-23, 休眠|dormant",
        "2, '', '', 休眠|dormant"
    })
    void tagsTheLifecycle(String orders, String lastOrder, String lastTouch, String expected) {
        assertEquals(
                expected,
                enrich(
                        "lifecycle",
                        "",
                        "orders",
                        orders,
                        "ordered-on",
                        lastOrder,
                        "touched-on",
                        lastTouch,
                        "as-of",
                        "2026-11-22"));
    }

    @Test
    void takesThresholdsFromSettings() {
        String settings = "order-days: 15\ntouch-days: 5";
        assertEquals(
                "休眠|dormant",
                enrich("lifecycle", settings, "orders", "1", "ordered-on", "2026-11-01", "as-of", "2026-11-22"));
        YamlNode wrong = Settings.parse("r.yml", "order-days: soon");
        new Lifecycle().compile(CUSTOMER, wrong);
        assertTrue(wrong.mistakes().toString().contains("'order-days' is 'soon'"));
    }

    @Test
    void looksAtTheNamedField() {
        assertEquals("qiu ying|qy", enrich("pinyin", "field: contact", "contact", "仇英"));
        YamlNode wrong = Settings.parse("r.yml", "field: nickname");
        assertTrue(new NamePinyin().compile(CUSTOMER, wrong).isEmpty());
        assertTrue(wrong.mistakes().toString().contains("'nickname' is no field of customer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "华为技术有限公司; zs@huawei.com; huawei|fits 90% email,name; pinyin of the trade name",
                "华为技术有限公司; zs@mail.huawei.com.cn; huawei|fits 90% email,name; a subdomain under .com.cn",
                "华为技术有限公司; zs@hwjs.cn; hwjs|fits 60% email,name; initials",
                "深圳市云帆软件有限公司; zs@yunfansoft.com; yunfansoft|fits 90% email,name; begins with it",
                "上海德邦实业有限公司; zs@de.com; de|differs 50% email,name; two letters of it are no name",
                "Siemens AG; a@siemens.de; siemens|fits 90% email,name; Latin",
                "International Business Machines Corp.; a@ibm.com; ibm|fits 60% email,name; initials of words",
                "腾讯科技有限公司; zs@tencent.com; tencent|differs 50% email,name; a brand of its own in English",
                "华为技术有限公司; zs@qq.com; |; free mail",
                "华为技术有限公司; ''; |; no mail",
                "''; zs@huawei.com; huawei|; no name",
            })
    void comparesTheMailsCompanyWithTheName(String name, String email, String expected, String reason) {
        assertEquals(expected, enrich("email-company", "", "name", name, "email", email), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "914403001922038216; ''; ''; ''; CN 99% uscc; only China has the code",
                "''; +8613812345678; ''; ''; CN 80% mobile; a phone alone",
                "''; +12505550199; ''; ''; CA 80% mobile; countries that share +1",
                "''; +85221234567; ''; ''; HK 80% mobile; Hong Kong",
                "''; ''; a@x-maschinen.de; ''; DE 60% email; a domain alone",
                "''; ''; a@startup.io; ''; ''; a domain that anyone takes",
                "''; ''; a@firm.co.uk; ''; GB 60% email; uk is GB",
                "''; ''; ''; 深圳市南山区科技园; CN 90% address; a province of China",
                "''; ''; ''; 海淀区东风路708号; CN 90% address; a district that no other place is called after",
                "''; ''; ''; 鼓楼区中山路1号; ''; several districts are called so",
                "''; ''; ''; 香港九龙弥敦道100号; HK 90% address; has a code of its own",
                "''; ''; ''; '5 Main Street, Springfield, USA'; US 90% address; named at the end",
                "''; ''; ''; '5 Main Street, Springfield'; ''; not named",
                "''; ''; ''; '12 Beach Road, Singapore 238801'; SG 90% address; a postcode behind the name",
                "''; ''; ''; '9 Oak Avenue, San Francisco, CA 94105'; ''; California and not Canada",
                "''; ''; ''; '9 Peach Street, Atlanta, Georgia'; ''; a state or a country",
                "''; +4915112345678; a@x-maschinen.de; ''; DE 90% mobile,email; two agree",
                "914403001922038216; +8613812345678; ''; 深圳市南山区; CN 99% uscc,address,mobile; three agree",
                "914403001922038216; +4915112345678; ''; ''; CN 79% uscc; one contradicts: the more trusted wins",
                "''; ''; ''; ''; ''; nothing is known",
            })
    void guessesTheCountry(String uscc, String mobile, String email, String address, String expected, String reason) {
        assertEquals(
                expected,
                enrich("country", "", "uscc", uscc, "mobile", mobile, "email", email, "address", address),
                reason);
    }

    @Test
    void trustsCluesInTheRulebooksOrder() {
        String both =
                enrich("country", "trust: [email, phone]", "mobile", "+8613812345678", "email", "a@x-maschinen.de");
        assertEquals("DE 40% email", both);
        YamlNode wrong = Settings.parse("r.yml", "trust: [fax, phone]");
        new CountryGuess().compile(CUSTOMER, wrong);
        assertTrue(wrong.mistakes().toString().contains("'fax' is no clue to a country"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DE136695976; ''; DE 95% vat_id; a VAT number",
                "EL123456783; ''; GR 95% vat_id; Greece writes EL",
                "XI123456789; ''; GB 95% vat_id; Northern Ireland writes XI",
                "''; FR1420041010050500013M02606; FR 85% account; an IBAN",
                "DE136695976; DE89370400440532013000; DE 98% vat_id,account; both say the same",
                "DE136695976; FR1420041010050500013M02606; DE 75% vat_id; the more trusted wins",
                "QQ136695976; ''; ''; no country has this code"
            })
    void vatNumbersAndBankAccountsTellTheCountry(String vat, String iban, String expected, String reason) {
        KindSpec kind = kind(Kind.CUSTOMER, Fields.named("vat_id", "vat", ""), Fields.named("account", "iban", ""));
        Derived told = new CountryGuess()
                .compile(kind, YamlNode.missing())
                .orElseThrow()
                .values()
                .of(Enrichment.of("vat_id", vat, "account", iban))
                .get(0);
        assertEquals(expected, text(told), reason);
    }

    @Test
    void cluesAreListedFromTheMostTrusted() {
        assertEquals(
                Listed.implementationsOf(CountryClue.class, "io.kempt.rules.enrich"),
                Listed.classesOf(CountryClues.ALL));
        List<Integer> trust =
                CountryClues.ALL.stream().map(CountryClue::confidence).toList();
        assertEquals(trust.stream().sorted(java.util.Comparator.reverseOrder()).toList(), trust);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "I65; ''; 914403001922038216; ''; CL-I65-440300…; the given industry, the city of registration",
                "''; 深圳市云帆软件有限公司; ''; 广东省深圳市; CL-I65-440300…; suggested industry, address",
                "''; 重庆渝中科技有限公司; ''; ''; CL-Z00-000000…; neither is known",
                "''; ''; 91110108551385082Q; ''; CL-Z00-110000…; of a municipality the province",
                "''; ''; 91100000100003962T; ''; CL-Z00-000000…; a national office has no place",
            })
    void beginsACode(String industry, String name, String uscc, String address, String expected, String reason) {
        String told = enrich("customer-code", "", "industry", industry, "name", name, "uscc", uscc, "address", address);
        assertEquals(expected + "|", told, reason);
    }

    @Test
    void keepsCodesThatAreIssuedOrGiven() {
        String issued = "CL-I65-440300-000123-T";
        assertEquals(
                issued + "|CL-Z00-000000-000007-1",
                enrich("customer-code", "", "issued-code", issued, "former-codes", "CL-Z00-000000-000007-1"));
        assertEquals("OLD-17|", enrich("customer-code", "field: note", "issued-code", issued, "note", "OLD-17"));
        assertEquals("KD-Z00-000000…|", enrich("customer-code", "prefix: KD"));
        YamlNode wrong = Settings.parse("r.yml", "prefix: 客户");
        new CustomerCodes().compile(CUSTOMER, wrong);
        assertTrue(wrong.mistakes().toString().contains("write up to 8 capital letters and digits"));
    }

    @Test
    void leavesKindsWithoutTheFieldAlone() {
        KindSpec order = kind(Kind.ORDER, Fields.named("amount", "decimal", ""));
        for (Enricher enricher : Enrichers.ALL) {
            assertTrue(enricher.compile(order, YamlNode.missing()).isEmpty(), enricher.name());
        }
    }
}
