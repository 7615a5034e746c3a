package io.kempt.rules.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.Findings;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.PhoneLine;
import io.kempt.rules.text.Vectors;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PhoneStandardiserTest {
    private final Standardiser phone = new PhoneStandardiser();

    static Stream<Arguments> vectors() {
        return Vectors.of("phone.csv", 2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsTheVectors(String raw, String expected) {
        Standardised got = Standardised.of(phone, "", raw);
        String ids = got.findings().ids();
        switch (expected.split("[ ,:]")[0]) {
            case "MOBILE", "FIXED_LINE", "SHARED_COST", "TOLL_FREE", "FIXED_LINE_OR_MOBILE" ->
                assertValid(got, expected);
            case "WARN" -> assertEquals(raw.startsWith("149") ? "phone.unassigned" : "phone.no-area-code", ids);
            case "TWO" -> assertEquals("+8613812345678 phone.several", got.toString());
            case "MASKED" -> assertEquals("phone.masked", ids);
            case "PRECISION_LOSS" -> assertEquals("phone.precision-loss", ids);
            case "SUSPECT" -> assertEquals("+8613800000000 phone.filler", got.toString());
            default ->
                assertEquals(
                        expected.contains("service")
                                ? "phone.service-code"
                                : expected.contains("filler") ? "phone.invalid phone.filler" : "phone.invalid",
                        ids);
        }
    }

    private static void assertValid(Standardised got, String expected) {
        assertEquals("", got.findings().ids());
        String line = expected.split("[ ,:]")[0].replace("_LINE", "");
        assertEquals(line, PhoneLine.of(got.value()).name());
        int plus = expected.indexOf('+');
        if (plus > 0) {
            String want = expected.substring(plus).replace(" ext ", ";ext=").split(" ")[0];
            assertEquals(want, got.value());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+86 (0)755-26770000| +8675526770000",
                "Tel: 010-8888-8888 ext. 12| +861088888888;ext=12",
                "010 88888888 分机 601| +861088888888;ext=601",
                "13812345678 13912345678| +8613812345678 phone.several",
                "138 1234 5678 张三 139 1234 5678 李四| +8613812345678 phone.several",
                "0755-26770000转8001、13812345678| +8675526770000;ext=8001 phone.several",
                "0755-26770000/8001| +8675526770000 phone.several",
                "13888888888| +8613888888888 phone.filler",
                "13800138000| +8613800138000 phone.filler",
                "10086| 10086 phone.service-code",
                "138xxxx1234| 138xxxx1234 phone.masked",
                "电话| 电话 phone.invalid",
                "-|",
                "+999 123| +999 123 phone.invalid",
                "+1 650 555 0100| +16505550100",
                "+1 999 555 0100| +19995550100 phone.unassigned",
            })
    void readsOthers(String raw, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                Standardised.of(phone, "", raw).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "650-253-0000, US, +16502530000",
        "650-253-0000, 美国, +16502530000",
        "13812345678, US, +8613812345678",
        "13812345678, 中国, +8613812345678",
        "6123 4567, 香港, +85261234567",
        "18005551234, US, +18005551234",
        "13812345678, Atlantis, +8613812345678",
        "+0044397688, BR, +44397688 phone.unassigned",
        "+0044 20 7946 0958, BR, +442079460958",
        "+0049517647, SG, +49517647"
    })
    void readsByTheRecordsCountry(String raw, String country, String expected) {
        assertEquals(
                expected, Standardised.of(phone, "", raw, "country", country).toString());
    }

    @Test
    void readsByTheFieldsRegion() {
        assertEquals(
                "+16502530000",
                Standardised.of(phone, "region: US", "650-253-0000").toString());
        FieldSpec field = Fields.of("phone", "region: XX");
        phone.compile(field);
        assertTrue(field.settings().mistakes().toString().contains("'XX' is no ISO 3166 code"));
    }

    @Test
    void slowPathSaysWhatTheFastPathSays() {
        Standardiser.Cells cells = phone.compile(Fields.of("phone", ""));
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String number = "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
            if (number.startsWith("179")) {
                continue;
            }
            Findings fast = new Findings();
            Findings slow = new Findings();
            assertEquals(cells.standardise(number, fast), cells.standardise("+86 " + number, slow));
            assertEquals(fast.ids(), slow.ids(), number);
        }
    }
}
