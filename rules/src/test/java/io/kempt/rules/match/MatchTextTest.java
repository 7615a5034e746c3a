package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchTextTest {
    @Test
    void foldsWidthCaseAccentsAndTraditionalCharacters() {
        Map<String, String> cases = Map.of(
                "ＡＢＣ　１２３", "abc 123",
                "  Édouard \t Chál ", "edouard chal",
                "Straße", "strasse",
                "趙凱鋒", "赵凯锋",
                "（重慶）", "(重庆)",
                "Øresund", "oresund");
        cases.forEach((raw, folded) -> assertEquals(folded, MatchText.fold(raw), raw));
    }

    @Test
    void homophonesHaveOneReading() {
        assertEquals("zhangwei", MatchText.reading("张伟"));
        assertEquals(MatchText.reading("丽永"), MatchText.reading("莉勇"));
        assertNotEquals(MatchText.reading("张伟"), MatchText.reading("张强"));
    }

    @Test
    void surnamesAreReadAsSurnames() {
        assertEquals("zeng", MatchText.surnameReading("曾"));
        assertEquals("shan", MatchText.surnameReading("单"));
        assertEquals("wang", MatchText.surnameReading("王"));
    }
}
