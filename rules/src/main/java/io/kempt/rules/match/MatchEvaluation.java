package io.kempt.rules.match;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How good clusters are against a known truth, pair by pair: every two records of one cluster are a pair found, every two
 * records of one customer a pair to be found.
 *
 * @param found pairs in the clusters
 * @param right pairs in the clusters that are in the truth
 * @param expected pairs in the truth
 */
public record MatchEvaluation(long found, long right, long expected) {

    /**
     * Compares a result with the truth.
     *
     * @param truth the customer of a record's key; records for which it is empty count as customers of their own
     */
    public static MatchEvaluation of(MatchResult result, UnaryOperator<String> truth) {
        Map<String, Integer> customers = new HashMap<>();
        Map<Integer, Integer> clusters = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int record = 0; record < result.records().size(); record++) {
            String key = result.records().key(record);
            String customer = truth.apply(key);
            customer = customer.isEmpty() ? "\u0001" + key : customer;
            int cluster = result.clusterOf(record);
            customers.merge(customer, 1, Integer::sum);
            clusters.merge(cluster, 1, Integer::sum);
            both.merge(cluster + " " + customer, 1, Integer::sum);
        }
        return new MatchEvaluation(pairs(clusters), pairs(both), pairs(customers));
    }

    private static long pairs(Map<?, Integer> groups) {
        return groups.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    }

    /** The share of the pairs found that are right; 1 when none was found. */
    public double precision() {
        return found == 0 ? 1 : right / (double) found;
    }

    /** The share of the expected pairs that were found; 1 when none was expected. */
    public double recall() {
        return expected == 0 ? 1 : right / (double) expected;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
