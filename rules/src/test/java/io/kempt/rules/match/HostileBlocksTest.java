package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value that thousands share neither chains them nor makes every pair of them be compared. */
class HostileBlocksTest {
    private static final int STRANGERS = 5_000;
    private static final List<Map<String, String>> ROWS =
            GeneratedCustomers.of(6_500, true).rows.subList(0, STRANGERS);

    @ParameterizedTest(name = "{0}: {1} in 5,000 records")
    @CsvSource({
        "a switchboard's number,       mobile, +86 10 6598 1234",
        "the number typed for none,    mobile, 13800138000",
        "a word for no name,           name,   N/A",
        "the same in Chinese,          name,   未知",
        "no name at all,               name,   ''",
        "a portal's mailbox,           email,  info@portal.example",
        "a date typed for none,        birth_date, 1900-01-01",
    })
    void strangersWithOneValueInCommonStayStrangers(String what, String field, String value) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : ROWS) {
            Map<String, String> changed = new HashMap<>(row);
            changed.put(field, value);
            rows.add(changed);
        }
        MatchResult result = GeneratedCustomers.match(rows);
        int largest = result.members().stream()
                .mapToInt(members -> members.length)
                .max()
                .orElse(0);
        assertTrue(largest <= 3, what + ": " + largest + " records in one cluster");
        assertTrue(
                result.clusters() >= STRANGERS - 60,
                what + ": " + (STRANGERS - result.clusters()) + " of " + STRANGERS + " strangers were merged");
        assertTrue(
                result.blocking().pairs() <= 20L * STRANGERS,
                what + ": " + result.blocking().pairs() + " pairs were compared");
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        List<Map<String, String>> rows = new ArrayList<>(GeneratedCustomers.of(3_000, false).rows);
        Set<Set<String>> clusters = clusters(GeneratedCustomers.match(rows));
        assertTrue(clusters.size() < 2_700, "duplicates were found");
        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(rows, new Random(seed));
            Set<Set<String>> shuffled = clusters(GeneratedCustomers.match(rows));
            Set<String> moved = new TreeSet<>();
            shuffled.stream().filter(cluster -> !clusters.contains(cluster)).forEach(moved::addAll);
            assertEquals(Set.of(), moved, "records in other clusters after shuffle " + seed);
        }
    }

    private static Set<Set<String>> clusters(MatchResult result) {
        Set<Set<String>> clusters = new HashSet<>();
        for (int[] members : result.members()) {
            Set<String> keys = new TreeSet<>();
            for (int member : members) {
                keys.add(result.records().key(member));
            }
            clusters.add(keys);
        }
        return clusters;
    }
}
