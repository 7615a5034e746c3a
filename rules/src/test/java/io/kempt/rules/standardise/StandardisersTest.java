package io.kempt.rules.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.Findings;
import io.kempt.rules.finding.Listed;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every standardiser, and the cases of the simple ones. */
final class StandardisersTest {
    private static final String SIZES = "bands:\n  大型: '>=1000'\n  中型: 100-999\n  小型: <100\nchoices: [官网, 展会]";

    @Test
    void listNamesEveryStandardiser() {
        assertEquals(
                Listed.implementationsOf(Standardiser.class, "io.kempt.rules.standardise"),
                Listed.classesOf(Standardisers.ALL));
    }

    @Test
    void typesAreUniqueAndDescribed() {
        List<String> types = Standardisers.ALL.stream().map(Standardiser::type).toList();
        assertEquals(types.size(), types.stream().distinct().count());
        for (Standardiser one : Standardisers.ALL) {
            assertTrue(one.summary().endsWith("."), one.type());
            for (String phrase : List.of(one.canonical(), one.repairs())) {
                assertTrue(phrase.length() > 5 && !phrase.endsWith("."), one.type() + ": " + phrase);
            }
        }
        assertTrue(Standardisers.ofType("phone").isPresent());
        assertFalse(Standardisers.ofType("telephone").isPresent());
    }

    static Stream<Standardiser> all() {
        return Standardisers.ALL.stream();
    }

    /** Every vector and 8,000 random mixtures of their characters: standardising twice changes nothing. */
    @ParameterizedTest
    @MethodSource("all")
    void standardisingTwiceChangesNothing(Standardiser standardiser) {
        Standardiser.Cells cells = standardiser.compile(
                Fields.of(standardiser.type(), standardiser.type().equals("choice") ? SIZES : ""));
        for (String raw : raws(new Random(11))) {
            Findings first = new Findings();
            Findings second = new Findings();
            String once = cells.standardise(raw, first);
            if (once.isEmpty()) {
                continue;
            }
            String twice = cells.standardise(once, second);
            assertEquals(once, twice, () -> standardiser.type() + " from <" + raw + ">");
            assertEquals(
                    first.has(Severity.ERROR),
                    second.has(Severity.ERROR),
                    () -> standardiser.type() + " from <" + raw + ">");
        }
    }

    /** Nothing is reported that the documentation does not know. */
    @ParameterizedTest
    @MethodSource("all")
    void reportsOnlyDeclaredCodes(Standardiser standardiser) {
        Standardiser.Cells cells = standardiser.compile(Fields.of(standardiser.type(), ""));
        Findings findings = Findings.withOthers("currency", "CNY");
        raws(new Random(12)).forEach(raw -> cells.standardise(raw, findings));
        assertTrue(standardiser.codes().containsAll(findings.codes()), standardiser.type());
    }

    private static List<String> raws(Random random) {
        List<String> raws = new ArrayList<>();
        for (String file : List.of("amount", "company_name", "date", "email", "phone", "uscc")) {
            Vectors.of(file + ".csv", 1).forEach(vector -> raws.add((String) vector.get()[0]));
        }
        int vectors = raws.size();
        for (int i = 0; i < 8_000; i++) {
            String a = raws.get(random.nextInt(vectors));
            String b = raws.get(random.nextInt(vectors));
            String mixed = a.substring(0, random.nextInt(a.length() + 1)) + b.substring(random.nextInt(b.length() + 1));
            if (!mixed.isEmpty()) {
                raws.add(mixed);
            }
        }
        return raws;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text| 地址：北京市，朝阳区　１号| 地址：北京市，朝阳区 1号",
                "text| 无|",
                "id| '00123| 00123",
                "id| K100001.0| K100001.0",
                "id| 100001.0| 100001",
                "id| 1.23457E+11| 1.23457E+11 id.precision-loss",
                "id| XS-００００１| XS-00001",
                "uscc| 9144 0300 1922 0382 16| 914403001922038216",
                "uscc| 9144030071526726xg| 9144030071526726XG",
                "uscc| 暂无|",
                "customer-name| 腾讯科技(深圳) 有限公司| 腾讯科技（深圳）有限公司",
                "customer-name| 华为技术有限公司-张三| 华为技术有限公司 customer-name.note",
                "customer-name| 华为技术有限公司(已离职)| 华为技术有限公司 customer-name.note",
                "customer-name| 华为技术有限公司（深圳分公司）| 华为技术有限公司（深圳分公司）",
                "customer-name| Siemens AG (Munich)| Siemens AG customer-name.note",
                "customer-name| 张 三| 张三",
                "customer-name| 華為技術有限公司| 華為技術有限公司",
                "customer-name| Iyer Hotels Pvt． Ltd．| Iyer Hotels Pvt. Ltd.",
                "customer-name| 甲乙（Asia）咨询，有限公司| 甲乙（Asia）咨询，有限公司",
                "person-name| Kim Jae－won| Kim Jae-won",
                "person-name| O＇Brien， Pat| O'Brien, Pat",
                "customer-name| Ursula Lehmann（已停用）| Ursula Lehmann customer-name.note",
                "customer-name| 王小明(重复)| 王小明 customer-name.note",
                "customer-name| 王小明（朋友介绍）-老客户| 王小明 customer-name.note",
                "customer-name| Juniper & Sons Pte Ltd（新）| Juniper & Sons Pte Ltd customer-name.note",
                "customer-name| Iyer Hotels Pvt． Ltd．(重复)| Iyer Hotels Pvt. Ltd. customer-name.note",
                "customer-name| Iyer Hotels Ltd-Kim Jae-won| Iyer Hotels Ltd customer-name.note",
                "customer-name| PT Astra（已停用）| PT Astra customer-name.note",
                "customer-name| PT Astra (Persero)| PT Astra (Persero)",
                "customer-name| 华为（深圳）| 华为（深圳）",
                "customer-name| 王小明（北京）| 王小明（北京）",
                "customer-name| Siemens（中国）| Siemens（中国）",
                "customer-name| Coca-Cola| Coca-Cola",
                "customer-name| N／A|",
                "person-name| 刘晓博（已离职）| 刘晓博 person-name.note",
                "person-name| 刘晓博先生(离职)(重复)| 刘晓博 person-name.note",
                "person-name| Jörg Köhler（离职）| Jörg Köhler person-name.note",
                "person-name| 王总（已离职）| 王总 person-name.note person-name.surname-only",
                "person-name| 张三、李四（离职）| 张三、李四 person-name.note person-name.several",
                "person-name| Kim Jae-won| Kim Jae-won",
                "person-name| 张三先生| 张三",
                "person-name| 王总| 王总 person-name.surname-only",
                "person-name| 阿依古丽•买买提| 阿依古丽·买买提",
                "person-name| Mr. John  Smith| John Smith",
                "person-name| 张三13812345678| 张三13812345678 person-name.not-a-person",
                "person-name| 华为技术有限公司| 华为技术有限公司 person-name.not-a-person",
                "person-name| 张三、李四| 张三、李四 person-name.several",
                "country| 中国| CN",
                "country| U.S.A.| US",
                "country| usa| US",
                "country| UK| GB",
                "country| Federal Republic| Federal Republic country.unknown",
                "country| 中国香港| HK",
                "country| 冰岛| IS",
                "country| Iceland| IS",
                "country| the Netherlands| NL",
                "country| NO| NO",
                "country| NA| NA",
                "country| N/A|",
                "country| deu| DE",
                "currency| 人民币| CNY",
                "currency| rmb| CNY",
                "currency| HK$| HKD",
                "currency| ¥| ¥ currency.ambiguous",
                "currency| 贝壳| 贝壳 currency.unknown",
                "industry| I65| I65",
                "industry| 65| I65",
                "industry| i6510| I65",
                "industry| 软件和信息技术服务业| I65",
                "industry| I65 软件和信息技术服务业| I65",
                "industry| 信息传输、软件和信息技术服务业/软件和信息技术服务业| I65",
                "industry| 制造业 > 汽车制造业| C36",
                "industry| 软件| I65",
                "industry| 教育| P83",
                "industry| 房地产行业| K70",
                "industry| 制造业| 制造业 industry.section-only",
                "industry| C| C industry.section-only",
                "industry| A65| A65 industry.unknown",
                "industry| 其他| 其他 industry.unknown"
            })
    void standardises(String type, String raw, String expected) {
        Standardiser standardiser = Standardisers.ofType(type).orElseThrow();
        assertEquals(
                expected == null ? "" : expected,
                Standardised.of(standardiser, "", raw).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "官网, 官网", "網站, 官网", "WEB, 官网", "展会, 展会", "其他, 其他", "-, ''",
    })
    void mapsSynonyms(String raw, String expected) {
        String settings = "choices:\n  官网: [网站, web]\n  展会: []";
        assertEquals(
                expected,
                Standardised.of(new ChoiceStandardiser(), settings, raw).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "150, 中型",
        "1000, 大型",
        "999, 中型",
        "'1,200人', 大型",
        "99.0, 小型",
        "100-499, 中型",
        "50-499, 50-499",
        "2000人以上, 大型",
        "500人以上, 500人以上",
        "100人以下, 小型",
        "大型, 大型",
        "-5, -5",
        "许多, 许多"
    })
    void namesBands(String raw, String expected) {
        assertEquals(
                expected, Standardised.of(new ChoiceStandardiser(), SIZES, raw).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "大型: '>1000', 中型: 100-999, 小型: <100| no band holds 1000;",
                "大型: '>=1000', 中型: 100-1000, 小型: <100| '中型' and '大型' both hold 1000",
                "中型: 100-999, 小型: <100| no band holds 1000 and more",
                "大型: '>=1000', 中型: 100-999| no band holds 0 to 99",
                "大型: '>=1000', 中型: many, 小型: <100| '中型' has no range",
                "all: '>=0', more: '>=5'| 'all' and 'more' both hold 5"
            })
    void refusesBandsWithGapsOrOverlaps(String bands, String expected) {
        FieldSpec field = Fields.of("choice", "bands: {" + bands + "}");
        new ChoiceStandardiser().compile(field);
        String mistakes = field.settings().mistakes().toString();
        assertTrue(mistakes.contains(expected), mistakes);
    }

    @Test
    void refusesASynonymOfTwoValues() {
        FieldSpec field = Fields.of("choice", "choices: {a: [x], b: [X]}");
        new ChoiceStandardiser().compile(field);
        assertTrue(field.settings().mistakes().toString().contains("'X' stands under both 'a' and 'b'"));
    }

    @Test
    void readsSharedCurrencySignsBySetting() {
        Standardiser currency = new CurrencyStandardiser();
        assertEquals("CNY", Standardised.of(currency, "signs: CNY", "￥").toString());
        FieldSpec field = Fields.of("currency", "signs: shells");
        currency.compile(field);
        assertTrue(field.settings().mistakes().toString().contains("'shells' is no currency"));
    }
}
