package io.kempt.rules.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.identifier.ResidentId;
import io.kempt.rules.identifier.Uscc;
import io.kempt.rules.model.Lang;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that have lost digits in a workbook, and what they may have been. */
final class CellShapeTest {

    @ParameterizedTest
    @CsvSource({
        "123456789012345, false, ''", // fifteen digits are kept
        "123456789012345, true, ''",
        "1234567890123450, false, 123456789012345?",
        "1234567890123456, true, ''", // below 2^53, hence exact
        "12345678901234500, false, 123456789012345??",
        "914403001922038216, false, ''", // all digits stand in the file
        "914403001922038000, false, '914403001922038216, 914403001922038809, 914403001922038996'",
        "188888888888888000, false, 188888888888888???", // no id of either kind
        "0000000123450000, false, ''", // padded by a format
        "6222020200112230000, false, ''", // longer than any id that is judged here
        "1234567890123.450, false, ''"
    })
    void namesWhatWouldFit(String digits, boolean rounded, String fits) {
        Optional<CellRemark> remark = CellShape.precisionLost(0, digits, rounded);
        assertEquals(fits, remark.map(one -> one.args().get(2)).orElse(""));
    }

    /** pandas and POI keep 53 bits: the last one or two of eighteen digits are made up, and the check digit tells. */
    @Test
    void binaryFloatingPoint() {
        CellRemark remark =
                CellShape.precisionLost(3, "110101199003070016", true).orElseThrow();
        assertEquals("110101199003070011", remark.suggestion());
        assertEquals(
                "the last 2 of 18 digits seem lost, since a number in a workbook keeps 15; these would fit:"
                        + " 110101199003070011",
                remark.code().message(Lang.EN, remark.args()));
        assertEquals(
                "工作簿中的数字只保留 15 位，共 18 位数字的末 2 位可能已丢失；可能的号码：110101199003070011",
                remark.code().message(Lang.ZH, remark.args()));
        assertEquals(3, remark.place());
    }

    @Test
    void manyCandidatesAreCounted() {
        String fits = CellShape.precisionLost(0, "110101199003070000", false)
                .orElseThrow()
                .args()
                .get(2);
        assertTrue(fits.startsWith("110101199003070003, 110101199003070011, "), fits);
        assertTrue(fits.endsWith(", 110101199003070118, … (91)"), fits);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true", // the standard's example
        "110105194912310020, false",
        "110101199002300011, false", // no 30 February
        "990101199003070018, false",
        "810000199408230021, true" // Hong Kong, from the permit's specimen
    })
    void residentIds(String id, boolean valid) {
        assertEquals(valid, ResidentId.isValid(id));
    }

    @Test
    void aHeadThatIsNoIdHasNoCompletions() {
        assertEquals(List.of(), ResidentId.completions("110101199013070"));
        assertEquals(List.of(), Uscc.completions("994403001922038000"));
        assertFalse(ResidentId.completions("110101199003070").isEmpty());
    }
}
