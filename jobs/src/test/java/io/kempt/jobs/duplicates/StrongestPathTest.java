package io.kempt.jobs.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.duplicates.StrongestPath.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StrongestPathTest {
    private static final List<Step> PAIRS = List.of(
            new Step("a", "c", 0.90), new Step("b", "a", 0.99), new Step("b", "c", 0.97), new Step("d", "e", 0.99));

    @Test
    void aDetourOverStrongPairsGoesBeforeAWeakPair() {
        assertEquals(
                List.of(new Step("a", "b", 0.99), new Step("b", "c", 0.97)), StrongestPath.between("a", "c", PAIRS));
    }

    @Test
    void aPairCanBeWalkedBothWays() {
        assertEquals(List.of(new Step("a", "b", 0.99)), StrongestPath.between("a", "b", PAIRS));
    }

    @Test
    void whereNothingLeadsThereIsNoPath() {
        assertEquals(List.of(), StrongestPath.between("a", "e", PAIRS));
    }
}
