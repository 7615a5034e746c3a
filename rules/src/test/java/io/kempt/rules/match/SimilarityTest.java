package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    /** The examples of Winkler's paper. */
    @Test
    void jaroWinklerAsPublished() {
        assertEquals(0.961, Similarity.jaroWinkler("martha", "marhta"), 0.001);
        assertEquals(0.840, Similarity.jaroWinkler("dwayne", "duane"), 0.001);
        assertEquals(0.813, Similarity.jaroWinkler("dixon", "dicksonx"), 0.001);
        assertEquals(1.0, Similarity.jaroWinkler("abc", "abc"), 0.0);
        assertEquals(0.0, Similarity.jaroWinkler("abc", "xyz"), 0.0);
        assertEquals(0.0, Similarity.jaroWinkler("", "xyz"), 0.0);
    }

    /** Against the full table of the optimal string alignment distance, on random texts over three letters. */
    @Test
    void oneEditAgreesWithTheDistance() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random);
            String b = text(random);
            assertEquals(distance(a, b) <= 1, Similarity.withinOneEdit(a, b), a + " / " + b);
        }
        assertTrue(Similarity.withinOneEdit("1962-07-24", "1962-07-42"));
        assertFalse(Similarity.withinOneEdit("1962-07-24", "1926-07-42"));
    }

    /** Letters may only rule out what the full comparison rules out, whatever the bound; on texts that are long and Han, too. */
    @Test
    void lettersRuleOutNothingThatIsAlike() {
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random) + text(random) + (i % 7 == 0 ? "x".repeat(60) : "");
            String b = text(random) + (i % 3 == 0 ? "\u4e2d" : "") + text(random) + (i % 7 == 0 ? "x".repeat(61) : "");
            long lettersA = Similarity.letters(a);
            long lettersB = Similarity.letters(b);
            if (Similarity.withinOneEdit(a, b)) {
                assertTrue(Similarity.mayBeWithinOneEdit(lettersA, lettersB), a + " / " + b);
            }
            double similarity = Similarity.jaroWinkler(a, b);
            if (similarity > 0) {
                assertTrue(Similarity.mayReach(a, b, lettersA, lettersB, similarity), a + " / " + b);
            }
        }
        assertFalse(Similarity.mayReach(
                "miller", "schwartz", Similarity.letters("miller"), Similarity.letters("schwartz"), 0.8));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
