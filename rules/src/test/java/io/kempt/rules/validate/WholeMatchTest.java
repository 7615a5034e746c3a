package io.kempt.rules.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states must say of every value what RE2/J says. */
final class WholeMatchTest {
    private final Random random = new Random(20_261_125);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C[0-9]{8}",
                "\\+[1-9][0-9]{7,14}",
                "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                "[1-9][0-9]{16}[0-9X]",
                "[A-Z0-9][A-Z0-9 ]{2,8}",
                "[0-9]+(\\.[0-9]+)?",
                "^SW\\d[A-Z]? \\d\\w{2}$",
                "(?:a|b|)c*?x{2,}",
                "[^a-c]+\\D.",
                "中[0-9]+",
                "()|a"
            })
    void commonPatternsAreRunHere(String expression) {
        assertTrue(new WholeMatch(expression, Pattern.compile(expression)).isOwn());
        compare(expression, 4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)abc",
                "\\bword",
                "[[:alpha:]]+",
                "\\p{Han}+",
                "^a|b$",
                "(?P<name>a)",
                "\\Qa.b\\E",
                "a{1000}b{999}c{3}"
            })
    void othersAreLeftToTheLibrary(String expression) {
        assertFalse(new WholeMatch(expression, Pattern.compile(expression)).isOwn());
        compare(expression, 200);
    }

    @Test
    void anyPattern() {
        String signs = "aab0X.-+*?|()[]{}2,3^$\\d\\w@ ";
        int compared = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder expression = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                expression.append(signs.charAt(random.nextInt(signs.length())));
            }
            compared += compare(expression.toString(), 12) ? 1 : 0;
        }
        assertTrue(compared > 5_000, "only " + compared + " expressions were right");
    }

    private boolean compare(String expression, int values) {
        Pattern library;
        try {
            library = Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            return false;
        }
        WholeMatch match = new WholeMatch(expression, library);
        for (int i = 0; i < values; i++) {
            String value = value(expression);
            assertEquals(library.matches(value), match.fits(value), () -> expression + " on '" + value + "'");
        }
        return true;
    }

    /** Of characters of the expression and others, so that some fit. */
    private String value(String expression) {
        String signs = expression.replaceAll("[\\\\\\[\\](){}?*]", "") + "aA0-. \n中";
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            value.append(signs.charAt(random.nextInt(signs.length())));
        }
        return value.toString();
    }
}
