package io.kempt.rules.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes such as CL-I65-440300-000123-T and what their check character finds. */
final class CustomerCodeTest {
    private static final char[] ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray();

    @ParameterizedTest
    @CsvSource({
        "CL-I65-440300, 1, CL-I65-440300-000001",
        "CL-I65-440300, 123, CL-I65-440300-000123",
        "CL-Z00-000000, 999999, CL-Z00-000000-999999",
        "CL-Z00-000000, 1000000, CL-Z00-000000-1000000",
        "K9-A01-110000, 42, K9-A01-110000-000042"
    })
    void isStemNumberAndCheck(String stem, long number, String body) {
        String code = CustomerCode.of(stem, number);
        assertEquals(body, code.substring(0, code.length() - 2));
        assertTrue(CustomerCode.isValid(code), code);
    }

    @ParameterizedTest
    @CsvSource({"''", "CL", "CL-I65-440300-000123", "cl-i65-440300-000123-0", "CL-I65-44O3OO-000123-", "-", "客户-1"})
    void othersAreNoCodes(String text) {
        assertFalse(CustomerCode.isValid(text), text);
    }

    /** Every character in every place by every other, and every two neighbours, over codes of all shapes. */
    @Test
    void everyWrongCharacterAndEverySwapIsFound() {
        Random random = new Random(20261125);
        int changes = 0;
        for (int i = 0; i < 300; i++) {
            String stem = "CL-" + (char) ('A' + random.nextInt(20)) + (10 + random.nextInt(88)) + "-"
                    + (110000 + random.nextInt(540000));
            changes += wrongOnes(CustomerCode.of(stem, 1 + random.nextInt(2_000_000)));
        }
        assertTrue(changes > 190_000, "the changes tried were " + changes);
    }

    private static int wrongOnes(String code) {
        int tried = 0;
        String bare = code.replace("-", "");
        for (int at = 0; at < bare.length(); at++) {
            for (char other : ALPHABET) {
                if (other != bare.charAt(at)) {
                    assertWrong(bare.substring(0, at) + other + bare.substring(at + 1), code);
                    tried++;
                }
            }
            if (at > 0 && bare.charAt(at) != bare.charAt(at - 1)) {
                assertWrong(
                        bare.substring(0, at - 1) + bare.charAt(at) + bare.charAt(at - 1) + bare.substring(at + 1),
                        code);
                tried++;
            }
        }
        return tried;
    }

    private static void assertWrong(String bare, String code) {
        String body = bare.substring(0, bare.length() - 1);
        assertNotEquals(CustomerCode.checkCharacter(body), bare.charAt(bare.length() - 1), bare + " from " + code);
    }

    /** The states of the running check number 36: what holds for two more characters from each holds for codes of any length. */
    @Test
    void everySwapIsFoundFromEveryState() {
        for (char state : ALPHABET) {
            for (char a : ALPHABET) {
                for (char b : ALPHABET) {
                    if (a != b) {
                        assertNotEquals(
                                CustomerCode.checkCharacter("" + state + a + b),
                                CustomerCode.checkCharacter("" + state + b + a),
                                "" + state + a + b);
                    }
                }
            }
        }
    }
}
