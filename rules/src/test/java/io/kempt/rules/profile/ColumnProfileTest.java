package io.kempt.rules.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnProfileTest {

    @Test
    void wordsForMissingAreCountedApartFromBlankCells() {
        ColumnProfile column = profile("手机", "", "  ", "无", "N/A", "无", "13812345678");
        assertEquals(6, column.cells());
        assertEquals(2, column.blank());
        assertEquals(List.of(new ValueCount("无", 2), new ValueCount("N/A", 1)), column.nullTokens());
        assertEquals(1, column.filled());
        assertEquals(1, column.distinct());
    }

    @Test
    void topValuesComeWithTheirCounts() {
        ColumnProfile column = profile("状态", "新", "旧", "新", "旧", "新", "停");
        assertEquals(List.of(new ValueCount("新", 3), new ValueCount("旧", 2), new ValueCount("停", 1)), column.top());
        assertFalse(column.topEstimated());
        assertEquals(3, column.repeated());
    }

    @Test
    void lengthsAreInCharactersNotInUnitsOfUtf16() {
        assertEquals(new Lengths(1, 2.3, 4), profile("x", "𠀀", "ab", "甲乙丙丁").lengths());
    }

    @ParameterizedTest(name = "{0} has the pattern {1}")
    @CsvSource({
        "010-1234-ABC, 999-9999-AAA",
        "13812345678, 9{11}",
        "wang@qq.com, aaaa@aa.aaa",
        "wangwei@example.com, a+@a+.aaa",
        "王伟, 汉汉",
        "杭州云图科技有限公司, 汉+",
        "９1A, ９9A",
        "Ünal, Laaa",
        "A 1, A 9",
    })
    void thePatternShowsTheFormOfAValue(String value, String pattern) {
        assertEquals(pattern, TextPattern.of(value));
        assertEquals(pattern, profile("x", value).patterns().get(0).pattern());
    }

    @Test
    void valuesOfOnePatternHaveOneKeyAndOthersAnother() {
        assertEquals(TextPattern.key("杭州云图科技公司"), TextPattern.key("上海浦东发展银行"));
        assertEquals(TextPattern.key("13812345678"), TextPattern.key("13912345679"));
        assertFalse(TextPattern.key("1381234567") == TextPattern.key("13912345679"));
    }

    @ParameterizedTest(name = "{0} in a column of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1.38E+10|13812345678|scientific",
                "9144030019220380000|914403001922038216|rounded",
                "１３８１２３４５６７８|13812345678|full-width",
                "锟斤拷|王伟|mojibake",
                "CafÃ©|Café|mojibake",
                "王\u200B伟|李娜|invisible",
                " 王伟|李娜|padded",
                "=HYPERLINK(1)|李娜|formula",
                "13800138000|13812345678|filler",
                "1900-01-01|2024-03-05|filler",
                "test|张强|filler",
                "测试|张强|filler",
            })
    void suspiciousValuesAreTold(String value, String ordinary, String oddity) {
        ColumnProfile column = profile("x", ordinary, ordinary, value, ordinary);
        OddityCount found = column.oddities().stream()
                .filter(odd -> odd.oddity().toString().equals(oddity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(column.oddities().toString()));
        assertEquals(1, found.count());
        assertEquals(List.of(value), found.examples());
    }

    @Test
    void anOrdinaryColumnHasNothingSuspicious() {
        assertEquals(
                List.of(),
                profile("手机", "13812345678", "+8613912345678", "021-58888888").oddities());
    }

    @Test
    void codesThatLostTheirLeadingZeroAreFound() {
        ColumnProfile column = profile("邮编", "010010", "028000", "310000", "200120", "10010");
        OddityCount lost = column.oddities().stream()
                .filter(odd -> odd.oddity() == Oddity.LOST_ZERO)
                .findFirst()
                .orElseThrow();
        assertEquals(1, lost.count());
        assertEquals(List.of("10010"), lost.examples());
    }

    @Test
    void outliersLieBeyondTukeysOuterFences() {
        ColumnProfile column = profile("金额", "10", "11", "12", "13", "14", "15", "16", "9999");
        ValueRange range = column.range();
        assertEquals("10", range.min());
        assertEquals("9999", range.max());
        assertEquals(List.of("11", "13", "15"), range.quartiles());
        assertEquals(List.of("-1", "27"), range.fences());
        assertEquals(1, range.outliers());
        assertEquals(List.of("9999"), range.extremes());
        assertFalse(range.estimated());
    }

    @Test
    void datesOfSeveralFormsHaveOneOrder() {
        ValueRange range =
                profile("日期", "2024年3月5日", "2023-12-31", "2024/01/02").range();
        assertEquals("2023-12-31", range.min());
        assertEquals("2024-03-05", range.max());
    }

    private static ColumnProfile profile(String header, String... values) {
        ColumnAccumulator column = new ColumnAccumulator(header, ProfileLimits.of(1));
        List.of(values).forEach(column::add);
        return column.finish();
    }
}
