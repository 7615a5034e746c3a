package io.kempt.rules.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.identifier.IdentifierRows.Opinion;
import io.kempt.rules.text.Vectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code vat.txt}, through the row function and by the oracle of the fuzz test. */
final class VatNumberTest {
    private static final IdentifierRows ROWS = new IdentifierRows();

    static Stream<Arguments> numbers() {
        return Vectors.lines("/io/kempt/rules/identifier/vat.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> Arguments.of(cells[0], cells[1], cells[2]));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void judgesTheNumbers(String prefix, String number, String verdict) {
        Opinion expected = verdict.equals("right") ? Opinion.RIGHT : Opinion.WRONG;
        assertEquals(expected, VatOracle.judge(prefix + number));
        assertEquals(expected, IdentifierRows.opinion(ROWS.judge("vat", prefix + number)));
    }

    @Test
    void everyCountryHasTwoRightNumbersAndAWrongOne() {
        for (String prefix : VatCountries.prefixes()) {
            List<String> verdicts = numbers()
                    .filter(one -> one.get()[0].equals(prefix))
                    .map(one -> (String) one.get()[2])
                    .toList();
            assertTrue(verdicts.stream().filter("right"::equals).count() >= 2, prefix);
            assertTrue(verdicts.contains("wrong"), prefix);
        }
    }

    @Test
    void allMembersOfTheUnionAreKnown() {
        assertEquals(
                "AT BE BG CH CY CZ DE DK EE EL ES EU FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK XI",
                String.join(" ", VatCountries.prefixes()));
    }

    @ParameterizedTest
    @CsvSource({
        "DE13669597, DE999999999",
        "CY1025903, CY99999999a",
        "GB98078068, 'GB999999999, GB999999999999, GBGD999, GBHA999'",
        "IE643343, 'IE9999999a, IE9999999aa, IE9a99999a'"
    })
    void saysWhichFormItExpects(String number, String forms) {
        assertEquals(forms, ROWS.judge("vat", number).findings().get(0).args().get(0));
    }
}
