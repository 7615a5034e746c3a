package io.kempt.rules.match.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ThresholdChartTest {
    /** Records 0 to 2 are one customer, 3 another: the pair 2-3 is wrong, and chained it makes strangers of all. */
    private static final int[] TRUTH = {0, 0, 0, 1};

    private static final List<ThresholdChart.Pair> PAIRS = List.of(
            new ThresholdChart.Pair(0, 1, 0.9999),
            new ThresholdChart.Pair(1, 2, 0.96),
            new ThresholdChart.Pair(2, 3, 0.65));

    private static ThresholdChart.Row at(double threshold) {
        return ThresholdChart.of(PAIRS, TRUTH).stream()
                .filter(row -> row.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLowThresholdChainsStrangers() {
        ThresholdChart.Row row = at(0.6);
        assertEquals(3, row.pairs());
        assertEquals(new Agreement(2 / 3.0, 2 / 3.0), row.agreement());
        assertEquals(new Agreement(0.5, 1), row.chained(), "6 pairs in one group of 4, 3 of them right");
        assertEquals(4, row.largest());
    }

    @Test
    void aMiddlingOneTakesWhatIsRight() {
        ThresholdChart.Row row = at(0.95);
        assertEquals(2, row.pairs());
        assertEquals(new Agreement(1, 2 / 3.0), row.agreement(), "the pair 0-2 was not scored");
        assertEquals(new Agreement(1, 1), row.chained(), "chaining adds it");
    }

    @Test
    void aPairAtTheThresholdCounts() {
        assertEquals(new Agreement(1, 1 / 3.0), at(0.999).agreement());
        assertEquals(2, at(0.999).largest());
    }
}
