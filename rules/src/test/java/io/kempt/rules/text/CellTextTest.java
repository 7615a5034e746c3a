package io.kempt.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"华为技术有限公司", "a b", "腾讯科技（深圳）有限公司", "2024-03-05", "", "'s-Hertogenbosch's"})
    void leavesACleanTextAlone(String text) {
        assertSame(text, CellText.clean(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`  a   b `| a b",
                "`a\u3000b`| a b",
                "`\uFEFF华为\u200B`| 华为",
                "ＡＢ１２（中）| AB12（中）",
                "'0123| 0123",
                "''0123| 0123",
                "=\"00123\"| 00123",
                "`a\u00A0b\tc`| a b c",
                "e\u0301| é"
            })
    void cleansProse(String raw, String expected) {
        assertEquals(expected, CellText.clean(raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"０１０－８８８８| 010-8888", "（0755）| (0755)", "a＠b．c| a@b.c", "1–2—3| 1-2-3", "ﬁ| fi"})
    void foldsCodes(String raw, String expected) {
        assertEquals(expected, CellText.fold(raw));
    }

    @Test
    void cleaningTwiceChangesNothing() {
        Random random = new Random(7);
        String alphabet = "a1'=\" \u3000\u200B\uFEFF（）。１Ａ＇-+é\u0301\u00A8\u2000\n\t无";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n >= 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String clean = CellText.clean(text.toString());
            assertEquals(clean, CellText.clean(clean), () -> "from " + text);
            String fold = CellText.fold(text.toString());
            assertEquals(fold, CellText.fold(fold), () -> "from " + text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678.0, 13812345678",
        "12.00, 12",
        "12.50, 12.50",
        "a.0, a.0",
        "100, 100",
        ".0, .0",
        "1.2.0, 1.2.0"
    })
    void takesOffPointZero(String raw, String expected) {
        assertEquals(expected, CellText.withoutPointZero(raw));
    }

    @Test
    void knowsScientificNotation() {
        assertTrue(CellText.isScientific("1.38E+10"));
        assertTrue(CellText.isScientific("9.14403e17"));
        assertFalse(CellText.isScientific("91E44"));
        assertFalse(CellText.isScientific("E+5"));
        assertFalse(CellText.isScientific("1.2.E"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"无", "暂无", "-", "--", "/", "N/A", "null", "NULL", "待补充", "保密", "#N/A", "(空)", "", "...", "None"})
    void knowsTokensForMissing(String token) {
        assertTrue(NullTokens.isMissing(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无锡", "0", "N", "-1", "空调", "Nancy", "a/b"})
    void takesNoValueForMissing(String value) {
        assertFalse(NullTokens.isMissing(value));
    }
}
