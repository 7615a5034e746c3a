package io.kempt.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CustomerNameTest {
    static Stream<Arguments> vectors() {
        return Vectors.of("company_name.csv", 2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void judgesTheVectors(String name, String expected) {
        String cleaned = CellText.clean(name);
        if (expected.equals("NULL TOKEN")) {
            assertTrue(NullTokens.isMissing(cleaned));
            return;
        }
        String want = expected.split(" ")[0].replace(",", "");
        CustomerName kind = switch (want) {
            case "FULL" -> CustomerName.REGISTERED;
            case "ABBREV" -> CustomerName.ABBREVIATED;
            default -> CustomerName.valueOf(want);
        };
        assertEquals(kind, CustomerName.of(cleaned));
        assertEquals(
                expected.contains("note"), !CompanyName.parse(cleaned).note().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "北京软件测试技术有限公司, REGISTERED",
        "测试有限公司, FILLER",
        "测试01, FILLER",
        "某某有限公司, FILLER",
        "有限公司, FILLER",
        "Test, FILLER",
        "深圳市腾讯计算机系统有限公司, REGISTERED",
        "北京协和医院, REGISTERED",
        "清华大学, REGISTERED",
        "某某商行（个体工商户）, FILLER",
        "老王商行（个体工商户）, REGISTERED",
        "深圳红土投资合伙企业（有限合伙）, REGISTERED",
        "Siemens AG, REGISTERED",
        "Müller GmbH & Co. KG, REGISTERED",
        "Huawei, ABBREVIATED",
        "John Smith, UNKNOWN",
        "平安, ABBREVIATED",
        "王小明, PERSON",
        "歐陽娜娜, PERSON",
        "北京某某科技股份有限, TRUNCATED",
    })
    void judges(String name, CustomerName expected) {
        assertEquals(expected, CustomerName.of(name));
    }

    @ParameterizedTest
    @CsvSource({"华为技术有限, 华为技术有限公司", "甲乙有限责任, 甲乙有限责任公司", "甲乙股份有限, 甲乙股份有限公司", "华为, 华为"})
    void completesACutForm(String name, String expected) {
        assertEquals(expected, CustomerName.completed(name));
    }
}
