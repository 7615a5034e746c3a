package io.kempt.rules.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.Vectors;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DateStandardiserTest {
    private final Standardiser date = new DateStandardiser();

    static Stream<Arguments> vectors() {
        return Vectors.of("date.csv", 2).filter(vector -> !vector.get()[1].equals("NOT A DATE"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsTheVectors(String raw, String expected) {
        Standardised got = Standardised.of(date, "", raw);
        switch (expected.split(" ")[0]) {
            case "INVALID" -> assertEquals("date.invalid", got.findings().ids());
            case "AMBIGUOUS" -> assertEquals("date.ambiguous", got.findings().ids());
            case "SUSPECT" -> assertEquals(raw + " date.sentinel", got.toString());
            case "2024-03" -> assertEquals("2024-03 date.no-day", got.toString());
            default -> assertEquals(expected.substring(0, 10), got.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "03/05/2024, dmy, 2024-05-03",
        "03/05/2024, mdy, 2024-03-05",
        "24/3/5, ymd, 2024-03-05",
        "24/3/5, dmy, 2005-03-24",
        "13/05/2024, mdy, 2024-05-13",
        "3/3/2024, mdy, 2024-03-03",
    })
    void takesTheColumnsOrder(String raw, String order, String expected) {
        assertEquals(
                expected, Standardised.of(date, "date-order: " + order, raw).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/03/2024| 2024-03-03",
                "'March 5, 2024'| 2024-03-05",
                "5 March 2024| 2024-03-05",
                "'Tue, 5 Mar 2024 10:00:00 GMT'| 2024-03-05",
                "5th Sept 2024| 2024-09-05",
                "2024年\"3\"月5日| 2024-03-05",
                "2024-03-05 00:00:00.000| 2024-03-05",
                "20240305 15:20| 2024-03-05",
                "202403051520| 2024-03-05",
                "2024/3/5 星期二| 2024-03-05",
                "平成31年4月30日| 2019-04-30",
                "令和元年5月1日| 2019-05-01",
                "24年3月5日| 2024-03-05",
                "二〇二四年十二月二十三日| 2024-12-23",
                "5-Mar-71| 1971-03-05",
                "无|",
                "2023-02-29| 2023-02-29 date.invalid",
                "2024年13月1日| 2024年13月1日 date.invalid",
                "2024-03-05 tomorrow| 2024-03-05 tomorrow date.invalid",
                "2024| 2024 date.invalid",
                "yesterday| yesterday date.invalid",
                "2024-03-05-06| 2024-03-05-06 date.invalid",
                "2024-03-05 2024-03-06| 2024-03-05 2024-03-06 date.invalid",
                "2024/3/5-2024/3/6| 2024/3/5-2024/3/6 date.invalid",
                "2024-03-05 152000| 2024-03-05",
                "1.5| 1.5 date.invalid",
                "99999999999999999999| 99999999999999999999 date.invalid"
            })
    void readsOtherForms(String raw, String expected) {
        assertEquals(
                expected == null ? "" : expected, Standardised.of(date, "", raw).toString());
    }

    @Test
    void readsTimestampsInTheFieldsZone() {
        assertEquals("2024-03-04", Standardised.of(date, "", "1709568000").value());
        assertEquals(
                "2024-03-05",
                Standardised.of(date, "zone: Asia/Shanghai", "1709568000").value());
    }

    @Test
    void refusesAnUnknownZoneAndOrder() {
        FieldSpec field = Fields.of("date", "zone: Moon\ndate-order: dym");
        date.compile(field);
        String mistakes = field.settings().mistakes().toString();
        assertTrue(mistakes.contains("test.yml:1:7: 'Moon' is no time zone"), mistakes);
        assertTrue(mistakes.contains("'date-order' is 'dym'"), mistakes);
    }

    @Test
    void leavesCanonicalDatesAlone() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String day = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000).toString();
            assertSame(day, Standardised.of(date, "", day).value());
        }
    }

    @Test
    void readsWhatItsOwnFormatsWrite() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(18_000) + 11_000);
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            String[] forms = {
                y + "年" + m + "月" + d + "日",
                y + "/" + m + "/" + d,
                y + "." + m + "." + d,
                "民国" + (y - 1911) + "年" + m + "月" + d + "日",
                day.toString().replace("-", ""),
                Long.toString(day.toEpochDay() + 25_569),
                Long.toString(day.toEpochDay() * 86_400_000L)
            };
            String form = forms[i % (y < 2002 ? 6 : 7)];
            assertEquals(day.toString(), Standardised.of(date, "", form).value(), form);
        }
    }
}
