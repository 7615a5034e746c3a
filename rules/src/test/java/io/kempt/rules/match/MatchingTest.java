package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.match.Constraints.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Map<String, String> SUSAN = Map.of("name", "Susan Clark", "mobile", "8269399877");
    private static final Map<String, String> SUE =
            Map.of("name", "Sue Clark", "mobile", "826-939-9877", "email", "sue.clark@qq.com");
    private static final Map<String, String> GEORGE = Map.of("name", "George Clark", "mobile", "8269399877");

    private static Outcome outcome(MatchResult result, String left, String right) {
        for (int pair = 0; pair < result.pairs(); pair++) {
            if (result.records().key(result.left(pair)).equals(left)
                    && result.records().key(result.right(pair)).equals(right)) {
                return result.outcome(pair);
            }
        }
        throw new AssertionError(left + " and " + right + " are no pair");
    }

    @Test
    void nothingIsMatchedInNothing() {
        assertEquals(0, new Customers().match().clusters());
        assertEquals(1, new Customers().add("1", Map.of()).match().clusters());
    }

    @Test
    void recordsEqualInEverythingAreOneClusterHoweverMany() {
        Customers customers = new Customers();
        for (int i = 0; i < 500; i++) {
            customers.add("k" + (1000 + i), SUSAN);
        }
        MatchResult result = customers.add("k2000", SUE).match();
        assertEquals(1, result.clusters());
        assertEquals(1, result.blocking().pairs(), "the 500 are blocked as one");
        assertEquals(1, result.largerThan(12).size());
    }

    @Test
    void aStewardKeepsRecordsApart() {
        Customers customers = new Customers().add("1", SUSAN).add("2", SUE).add("3", SUSAN);
        assertEquals(List.of("1+2+3"), Customers.clusters(customers.match()));
        MatchResult apart = customers.match(new Constraints(List.of(), List.of(new KeyPair("3", "1"))));
        assertEquals(1, Customers.clusters(apart).size());
        assertTrue(apart.clusterOf(0) != apart.clusterOf(2));
    }

    @Test
    void aStewardJoinsRecordsAgainstAVeto() {
        Customers customers = new Customers().add("1", SUSAN).add("2", GEORGE);
        assertEquals(List.of(), Customers.clusters(customers.match()));
        Constraints join = new Constraints(List.of(new KeyPair("1", "2"), new KeyPair("1", "gone")), List.of());
        assertEquals(List.of("1+2"), Customers.clusters(customers.match(join)));
    }

    @Test
    void decisionsThatContradictEachOtherAreReported() {
        Constraints both =
                new Constraints(List.of(new KeyPair("1", "2"), new KeyPair("2", "3")), List.of(new KeyPair("1", "3")));
        MatchResult result =
                new Customers().add("1", SUSAN).add("2", SUE).add("3", GEORGE).match(both);
        assertEquals(List.of("1+2"), Customers.clusters(result));
        assertEquals(List.of(new KeyPair("2", "3")), result.conflicts());
    }

    /** Initials fit two persons of a household; they must not become one through it. */
    @Test
    void aContradictionAnywhereKeepsClustersApart() {
        MatchResult result = new Customers()
                .add("1", Map.of("name", "Susan Clark", "mobile", "8269399877", "email", "susan.clark@qq.com"))
                .add(
                        "2",
                        Map.of(
                                "name",
                                "S. Clark",
                                "mobile",
                                "8269399877",
                                "email",
                                "susan.clark@qq.com",
                                "address",
                                "7 Lake Lane"))
                .add("3", Map.of("name", "Steven Clark", "mobile", "8269399877", "address", "7 Lake Lane"))
                .match();
        assertEquals(List.of("1+2"), Customers.clusters(result));
        assertEquals(Outcome.LINKED, outcome(result, "1", "2"));
        assertEquals(Outcome.REFUSED, outcome(result, "2", "3"));
    }

    /** Two pairs of namesakes, each sure, and one shared mailbox between them. */
    @Test
    void oneWeakBridgeDoesNotJoinTwoClusters() {
        Map<String, String> a = Map.of("name", "王芳", "mobile", "13501238669", "birth_date", "1981-03-05");
        Map<String, String> b = Map.of("name", "王芳", "mobile", "13907654321", "uscc", "330106198107214521");
        MatchResult result = new Customers()
                .add("a1", a)
                .add("a2", with(a, "email", "wangf81@qq.com"))
                .add("b1", with(b, "email", "wangf81@qq.com"))
                .add("b2", b)
                .match();
        assertEquals(List.of("a1+a2", "b1+b2"), Customers.clusters(result));
        assertEquals(Outcome.REFUSED, outcome(result, "a2", "b1"));
    }

    private static Map<String, String> with(Map<String, String> values, String field, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(field, value);
        return more;
    }

    @Test
    void pairsBetweenTheThresholdsAreForReview() {
        MatchResult result = new Customers()
                .add(
                        "1",
                        Map.of(
                                "name",
                                "杭州品银实业有限公司",
                                "uscc",
                                "91330100MA2AX1234B",
                                "mobile",
                                "0571-86901234",
                                "contact",
                                "王芳"))
                .add(
                        "2",
                        Map.of(
                                "name",
                                "宁波东升贸易有限公司",
                                "uscc",
                                "91330100MA2AX1234B",
                                "mobile",
                                "0574-87053921",
                                "contact",
                                "李强"))
                .match();
        assertEquals(Outcome.REVIEW, outcome(result, "1", "2"));
        assertEquals(1, result.count(Outcome.REVIEW));
        assertTrue(result.probability(0) >= 0.5 && result.probability(0) < 0.95);
    }

    @Test
    void aValueInVeryManyRecordsIsAPlaceholder() {
        Customers customers = new Customers();
        for (int i = 0; i < 40; i++) {
            customers.add(
                    "c" + i,
                    Map.of(
                            "name",
                            "公司前台",
                            "mobile",
                            "4008123456",
                            "email",
                            Integer.toHexString((i + 1) * 0x9e3779b1) + "@qq.com"));
        }
        assertEquals(List.of(), Customers.clusters(customers.match()));
    }

    @Test
    void keysAreUnique() {
        MatchRecordsBuilder builder =
                MatchRecords.builder(Customers.FIELDS).add("1", field -> "").add("1", field -> "");
        assertEquals(
                "two records have one key",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }
}
