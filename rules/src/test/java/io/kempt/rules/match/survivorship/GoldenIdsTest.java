package io.kempt.rules.match.survivorship;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenIdsTest {
    @Test
    void withoutAHistoryTheSmallestKeyNamesTheCluster() {
        assertEquals(List.of("G-K1", "G-K3"), GoldenIds.assign(List.of(List.of("K1", "K2"), List.of("K3")), Map.of()));
    }

    @Test
    void aNewSmallerKeyDoesNotChangeTheId() {
        assertEquals(
                List.of("G-K1"),
                GoldenIds.assign(List.of(List.of("A0", "K1", "K2")), Map.of("K1", "G-K1", "K2", "G-K1")));
    }

    @Test
    void twoCustomersThatBecameOneKeepTheIdOfMoreRecords() {
        assertEquals(
                List.of("G-K2"),
                GoldenIds.assign(List.of(List.of("K1", "K2", "K3")), Map.of("K1", "G-K1", "K2", "G-K2", "K3", "G-K2")));
    }

    @Test
    void aCustomerThatFellApartLeavesItsIdToTheLargerPart() {
        assertEquals(
                List.of("G-K1-2", "G-K1"),
                GoldenIds.assign(
                        List.of(List.of("K1"), List.of("K2", "K3")), Map.of("K1", "G-K1", "K2", "G-K1", "K3", "G-K1")));
    }

    @Test
    void equalPartsAreDecidedByTheSmallestKey() {
        assertEquals(
                List.of("G-K1", "G-K2"),
                GoldenIds.assign(List.of(List.of("K1"), List.of("K2")), Map.of("K1", "G-K1", "K2", "G-K1")));
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
