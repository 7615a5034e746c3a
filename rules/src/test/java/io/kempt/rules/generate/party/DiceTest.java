package io.kempt.rules.generate.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The numbers are the same for ever, and spread as they should. */
class DiceTest {
    private static final int THROWS = 40_000;

    /** Written down once; another value here means that every seed has got another meaning. */
    @Test
    void theFirstNumbersOfASeedNeverChange() {
        Dice dice = Dice.of(1, Dice.Stream.PARTY, 0);
        List<Long> numbers = List.of(dice.nextLong(), dice.nextLong(), dice.nextLong());
        assertEquals(List.of(-7444291134160300424L, 7286433009363063364L, -6183497089221267828L), numbers);
        assertEquals("536885", Dice.of(1, Dice.Stream.PARTY, 0).digits(6));
    }

    @Test
    void seedStreamAndIndexAllMatter() {
        long number = Dice.of(1, Dice.Stream.PARTY, 0).nextLong();
        assertNotEquals(number, Dice.of(2, Dice.Stream.PARTY, 0).nextLong());
        assertNotEquals(number, Dice.of(1, Dice.Stream.LEAD, 0).nextLong());
        assertNotEquals(number, Dice.of(1, Dice.Stream.PARTY, 1).nextLong());
    }

    @Test
    void everyFaceComesUpEquallyOften() {
        Dice dice = Dice.of(3, Dice.Stream.BLOCK, 9);
        int[] faces = new int[6];
        for (int i = 0; i < THROWS; i++) {
            faces[dice.below(6)]++;
        }
        double expected = THROWS / 6.0;
        double chiSquare = Arrays.stream(faces)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        assertTrue(chiSquare < 20.5, "chi-square with 5 degrees of freedom, 0.1% level: " + chiSquare);
    }

    @Test
    void distributionsHaveTheirMeansAndMedians() {
        assertEquals(0, mean(Dice::normal), 0.03);
        assertEquals(0.7, mean(dice -> dice.gamma(0.7)), 0.03);
        assertEquals(4, mean(dice -> dice.gamma(4)), 0.06);
        assertEquals(650, mean(dice -> dice.exponential(650)), 15);
        double belowMedian = mean(dice -> dice.logNormal(20, 0.8) < 20 ? 1 : 0);
        assertEquals(0.5, belowMedian, 0.01);
    }

    @Test
    void earlyChoicesAreLikelier() {
        List<Integer> choices = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        double firstTenth = mean(dice -> dice.pickEarly(choices) == 0 ? 1 : 0);
        assertEquals(StrictMath.sqrt(0.1), firstTenth, 0.01);
    }

    private static double mean(ToDoubleFunction<Dice> value) {
        Dice dice = Dice.of(11, Dice.Stream.ORDER, 4);
        double sum = 0;
        for (int i = 0; i < THROWS; i++) {
            sum += value.applyAsDouble(dice);
        }
        return sum / THROWS;
    }
}
