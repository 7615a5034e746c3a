package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.enrich.CustomerCode;
import io.kempt.rules.match.survivorship.GoldenHistory;
import io.kempt.rules.match.survivorship.GoldenIds;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.OnError;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Codes of customers over runs in which customers merge, split, come and go. */
final class CodeLedgerTest {
    private static final FieldSpec NAME = new FieldSpec(
            "name",
            new Label("name", "名称"),
            List.of(),
            "text",
            false,
            false,
            false,
            OnError.KEEP,
            "",
            YamlNode.missing());
    private static final String DAY = "2026-06-30";

    private final StoreDatabase store = StoreDatabase.inMemory();
    private final GoldenTable golden =
            new GoldenTable(store, new KindSpec(Kind.CUSTOMER, new Label("c", "客"), List.of(NAME), ""));
    private Map<String, String> owners = Map.of();

    @AfterEach
    void close() {
        store.close();
    }

    /** Makes golden customers of clusters of records, as a run does, and issues codes. @return the codes by golden id */
    private Map<String, String> run(List<List<String>> clusters, Set<String> taken) {
        List<String> ids = GoldenIds.assign(clusters, GoldenHistory.of(owners));
        golden.clear();
        golden.addHeirs(GoldenIds.heirs(clusters, ids, owners));
        Map<String, String> now = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            golden.addGolden(List.of(new GoldenTable.Golden(
                    ids.get(i), new String[] {""}, clusters.get(i).size())));
            for (String record : clusters.get(i)) {
                now.put(record, ids.get(i));
            }
        }
        owners = now;
        return issue(taken);
    }

    private Map<String, String> issue(Set<String> taken) {
        CodeLedger ledger = CodeLedger.open(store, taken);
        List<String> ids = store.jdbc().queryForList("SELECT id FROM golden ORDER BY id", String.class);
        Map<String, String> codes = new TreeMap<>();
        try (Stream<String> issued = ledger.inOrder()) {
            List<String> known = issued.toList();
            for (int i = 0; i < ids.size(); i++) {
                codes.put(ids.get(i), known.get(i));
            }
        }
        codes.replaceAll((id, code) -> code.isEmpty() ? ledger.issue(id, "CL-Z00-000000", DAY) : code);
        ledger.save();
        return codes;
    }

    private List<String> formerOf(String id) {
        return CodeLedger.open(store, Set.of()).formerOf(id);
    }

    private Map<String, String> run(String... clusters) {
        return run(Stream.of(clusters).map(one -> List.of(one.split(" "))).toList(), Set.of());
    }

    @Test
    void theSurvivorOfAMergeKeepsItsCodeAndTheOthersBecomeFormer() {
        Map<String, String> first = run("a b", "c");
        Map<String, String> merged = run("a b c");
        assertEquals(Map.of("G-a", first.get("G-a")), merged);
        assertEquals(List.of(first.get("G-c")), formerOf("G-a"));
    }

    @Test
    void whoKeepsTheIdAfterASplitKeepsTheCode() {
        Map<String, String> whole = run("a b c");
        Map<String, String> split = run("a b", "c");
        assertEquals(whole.get("G-a"), split.get("G-a"));
        assertEquals(CustomerCode.of("CL-Z00-000000", 2), split.get("G-c"));
        assertEquals(List.of(), formerOf("G-a"));
    }

    @Test
    void aMergeThatIsTakenBackGivesBothTheirOwnCodesAgain() {
        Map<String, String> apart = run("a b", "c");
        run("a b c");
        assertEquals(apart, run("a b", "c"));
        assertEquals(List.of(), formerOf("G-a"));
    }

    @Test
    void formerCodesGoOnToTheHeirOfTheHeir() {
        Map<String, String> first = run("a", "b", "c d e");
        run("a b", "c d e");
        run("a b c d e");
        assertEquals(List.of(first.get("G-a"), first.get("G-b")), formerOf("G-c"));
    }

    @Test
    void theCodeOfACustomerWhoIsGoneIsNobodysAndNeverIssuedAgain() {
        Map<String, String> first = run("a", "b");
        Map<String, String> later = run("a", "c");
        assertFalse(later.containsValue(first.get("G-b")), later.toString());
        assertEquals(List.of(), formerOf("G-a"));
        assertEquals(List.of(), formerOf("G-c"));
    }

    @Test
    void aCodeThatACustomerBroughtAlongIsPassedOver() {
        String brought = CustomerCode.of("CL-Z00-000000", 1);
        Map<String, String> codes = run(List.of(List.of("a")), Set.of(brought));
        assertEquals(CustomerCode.of("CL-Z00-000000", 2), codes.get("G-a"));
    }

    /** Any history: a living id never changes its code, no code belongs to two, and numbers have no gap. */
    @Test
    void codesAreUniqueAndStableWhateverHappens() {
        Random random = new Random(4754);
        int merged = 0;
        for (int history = 0; history < 40; history++) {
            store.jdbc().update("DELETE FROM customer_code");
            store.jdbc().update("DELETE FROM golden_heir");
            owners = Map.of();
            Map<String, String> known = new HashMap<>();
            for (int night = 0; night < 12; night++) {
                Map<String, String> codes = run(clusters(random), Set.of());
                codes.forEach((id, code) -> {
                    assertTrue(CustomerCode.isValid(code), code);
                    assertEquals(code, known.computeIfAbsent(id, fresh -> code), id);
                });
                assertEquals(known.size(), new HashSet<>(known.values()).size(), "codes are unique");
                assertEquals(codes, issue(Set.of()), "doing it again changes nothing");
                merged += formerAreNobodys(codes);
            }
            Long numbers = store.jdbc().queryForObject("SELECT MAX(number) FROM customer_code", Long.class);
            assertEquals(Long.valueOf(known.size()), numbers, "numbers follow each other");
        }
        assertTrue(merged > 100, "merges happened: " + merged);
    }

    /** A former code has one holder, and no living customer has it as its own. @return how many there are */
    private int formerAreNobodys(Map<String, String> codes) {
        CodeLedger ledger = CodeLedger.open(store, Set.of());
        List<String> former = new ArrayList<>();
        codes.keySet().forEach(id -> former.addAll(ledger.formerOf(id)));
        assertEquals(new HashSet<>(former).size(), former.size(), "a former code has one holder");
        former.forEach(code -> assertFalse(codes.containsValue(code), code));
        return former.size();
    }

    /** Up to twelve records, some of them missing tonight, in clusters with ascending keys. */
    private static List<List<String>> clusters(Random random) {
        Map<Integer, List<String>> clusters = new TreeMap<>();
        for (char record = 'a'; record <= 'l'; record++) {
            if (random.nextInt(10) > 0) {
                clusters.computeIfAbsent(random.nextInt(6), number -> new ArrayList<>())
                        .add(String.valueOf(record));
            }
        }
        return clusters.values().stream()
                .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
                .toList();
    }
}
