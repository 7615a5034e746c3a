package io.kempt.rules.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalStandardiserTest {
    private final Standardiser decimal = new DecimalStandardiser();

    static Stream<Arguments> vectors() {
        return Vectors.of("amount.csv", 2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsTheVectors(String raw, String expected) {
        Standardised got = Standardised.of(decimal, "", raw);
        if (expected.equals("UNPARSEABLE")) {
            assertEquals("decimal.unreadable", got.findings().ids());
            return;
        }
        String[] want = expected.split("\\|", -1);
        assertEquals(want[0], got.toString());
        String currency = Amount.parse(CellText.fold(raw)).orElseThrow().currency();
        // A question mark says that the sign leaves the currency open: then none, or that one, may be named.
        boolean open = want[1].endsWith("?");
        assertTrue(currency.equals(want[1].replace("?", "")) || (open && currency.isEmpty()), currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-￥500| -500",
                "￥-500| -500",
                "1,234.00-| -1234",
                "+5| 5",
                "007| 7",
                "-0| 0",
                "0.10| 0.10",
                "1.50万| 15000",
                "叁元伍分| 3.05",
                "五角| 0.5",
                "2百万| 2000000",
                "1,234,567.8| 1234567.8",
                "N/A|",
                "12,34| 12,34 decimal.unreadable",
                "1,234,56| 1,234,56 decimal.unreadable",
                "--5| --5 decimal.unreadable",
                "12%| 12% decimal.unreadable",
                "1E+999999999| 1E+999999999 decimal.unreadable",
                "1.2.3| 1.2.3 decimal.unreadable",
                "((5))| ((5)) decimal.unreadable",
                "(-5)| (-5) decimal.unreadable",
                "USD 5 EUR| USD 5 EUR decimal.unreadable",
            })
    void readsOthers(String raw, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                Standardised.of(decimal, "", raw).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "-12.50", "1234567890123456789.01", "0.5"})
    void leavesPlainNumbersAlone(String number) {
        assertSame(number, Standardised.of(decimal, "", number).value());
    }

    @Test
    void comparesTheCurrency() {
        assertEquals(
                "500 decimal.other-currency",
                Standardised.of(decimal, "", "USD 500", "currency", "CNY").toString());
        assertEquals(
                "500", Standardised.of(decimal, "", "USD 500", "currency", "美元").toString());
        assertEquals(
                "500", Standardised.of(decimal, "", "￥500", "currency", "JPY").toString());
    }
}
