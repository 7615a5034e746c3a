package io.kempt.rules.match.survivorship;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenIdsTest {
    @Test
    void withoutAHistoryTheSmallestKeyNamesTheCluster() {
        assertEquals(
                List.of("G-K1", "G-K3"),
                GoldenIds.assign(List.of(List.of("K1", "K2"), List.of("K3")), GoldenHistory.NONE));
    }

    @Test
    void aNewSmallerKeyDoesNotChangeTheId() {
        assertEquals(
                List.of("G-K1"),
                GoldenIds.assign(
                        List.of(List.of("A0", "K1", "K2")), GoldenHistory.of(Map.of("K1", "G-K1", "K2", "G-K1"))));
    }

    @Test
    void twoCustomersThatBecameOneKeepTheIdOfMoreRecords() {
        assertEquals(
                List.of("G-K2"),
                GoldenIds.assign(
                        List.of(List.of("K1", "K2", "K3")),
                        GoldenHistory.of(Map.of("K1", "G-K1", "K2", "G-K2", "K3", "G-K2"))));
    }

    @Test
    void theOlderOfTwoIdsOutlivesAMergeWhateverItsRecords() {
        GoldenHistory history = new GoldenHistory(
                Map.of("K1", "G-K1", "K2", "G-K2", "K3", "G-K2"), Map.of("G-K2", 4L), Map.of(), Map.of());
        assertEquals(List.of("G-K1"), GoldenIds.assign(List.of(List.of("K1", "K2", "K3")), history));
        GoldenHistory other = new GoldenHistory(
                Map.of("K1", "G-K1", "K2", "G-K2", "K3", "G-K2"), Map.of("G-K1", 4L), Map.of(), Map.of());
        assertEquals(List.of("G-K2"), GoldenIds.assign(List.of(List.of("K1", "K2", "K3")), other));
    }

    @Test
    void aPartThatLeavesTakesUpTheIdThatItsRecordsHadBefore() {
        GoldenHistory history = new GoldenHistory(
                Map.of("K1", "G-K1", "K2", "G-K1", "K3", "G-K1"),
                Map.of(),
                Map.of("G-old", 3L, "G-older", 2L),
                Map.of("K2", List.of("G-old", "G-older"), "K3", List.of("G-older")));
        assertEquals(List.of("G-K1", "G-old"), GoldenIds.assign(List.of(List.of("K1", "K3"), List.of("K2")), history));
        assertEquals(
                List.of("G-K1", "G-older"), GoldenIds.assign(List.of(List.of("K1", "K2"), List.of("K3")), history));
    }

    @Test
    void anIdThatIsNobodysIsGivenToNoOtherCustomer() {
        GoldenHistory history =
                new GoldenHistory(Map.of(), Map.of(), Map.of("G-K1", 2L), Map.of("K9", List.of("G-K1")));
        assertEquals(
                List.of("G-K1-2"),
                GoldenIds.assign(List.of(List.of("K1")), history),
                "K1 had left G-K1 before it ended");
        assertEquals(List.of("G-K1"), GoldenIds.assign(List.of(List.of("K9")), history), "it comes back with K9");
    }

    @Test
    void aCustomerThatFellApartLeavesItsIdToTheLargerPart() {
        assertEquals(
                List.of("G-K1-2", "G-K1"),
                GoldenIds.assign(
                        List.of(List.of("K1"), List.of("K2", "K3")),
                        GoldenHistory.of(Map.of("K1", "G-K1", "K2", "G-K1", "K3", "G-K1"))));
    }

    @Test
    void equalPartsAreDecidedByTheSmallestKey() {
        assertEquals(
                List.of("G-K1", "G-K2"),
                GoldenIds.assign(
                        List.of(List.of("K1"), List.of("K2")), GoldenHistory.of(Map.of("K1", "G-K1", "K2", "G-K1"))));
    }

    @Test
    void whoTakesMostOfTheRecordsIsTheHeirOfAnIdThatIsGone() {
        Map<String, String> previous =
                Map.of("K1", "G-K1", "K2", "G-K1", "K3", "G-K3", "K4", "G-K3", "K5", "G-K3", "K6", "G-K6");
        List<List<String>> clusters = List.of(List.of("K1", "K2", "K3"), List.of("K4", "K5", "K7"));
        assertEquals(
                Map.of("G-K6", ""),
                GoldenIds.heirs(clusters, List.of("G-K1", "G-K3"), previous),
                "an id that lives on has no heir, one whose records are gone has nobody");
        assertEquals(
                Map.of("G-K3", "G-K4", "G-K6", ""),
                GoldenIds.heirs(clusters, List.of("G-K1", "G-K4"), previous),
                "two of its records went there");
        assertEquals(
                Map.of("G-K3", "G-K1"),
                GoldenIds.heirs(
                        List.of(List.of("K1", "K3"), List.of("K2", "K4")),
                        List.of("G-K1", "G-K2"),
                        Map.of("K1", "G-K1", "K2", "G-K2", "K3", "G-K3", "K4", "G-K3")),
                "between equals the smaller id");
    }
}
