package io.kempt.jobs.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "@SUM(A1)",
                "+86-138-0013-8000",
                "+86 13800138000",
                "-2+3",
                "-A1",
                "--1",
                "\t=1+1",
                "\r=1+1",
                "=HYPERLINK(\"http://example.com\")",
                "'=1+1",
                "''=1+1"
            })
    void guards(String value) {
        assertEquals("'" + value, FormulaGuard.guard(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "上海机械有限公司",
                "a=b",
                "1-2",
                "+8613800138000",
                "-5",
                "-1,234.50",
                "+1.5E-7",
                "-5%",
                "-",
                "=",
                "'",
                "''",
                "O'Brien",
                "'quoted'",
                "'-5"
            })
    void leavesAlone(String value) {
        assertEquals(value, FormulaGuard.guard(value));
    }

    /** Whatever a value is, unguarding what was guarded gives it back. */
    @Test
    void isUndoneExactly() {
        String alphabet = "=+-@\t\r'01.,eE% a中";
        Random random = new Random(7);
        int guarded = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder value = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                value.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String safe = FormulaGuard.guard(value.toString());
            assertEquals(value.toString(), FormulaGuard.unguard(safe));
            guarded += safe.length() > value.length() ? 1 : 0;
        }
        assertNotEquals(0, guarded);
    }
}
