package io.kempt.rules.match;

import io.kempt.rules.match.evaluation.ClusterEvaluation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The clusters of a result against a known truth, pair by pair.
 *
 * @param found pairs in the clusters
 * @param right pairs in the clusters that are in the truth
 * @param expected pairs in the truth
 */
record MatchEvaluation(long found, long right, long expected, double precision, double recall, double f1) {

    /**
     * Compares a result with the truth.
     *
     * @param truth the customer of a record's key; records for which it is empty count as customers of their own
     */
    static MatchEvaluation of(MatchResult result, UnaryOperator<String> truth) {
        Map<String, Integer> customers = new HashMap<>();
        int[] clusterOf = new int[result.records().size()];
        int[] customerOf = new int[clusterOf.length];
        for (int record = 0; record < clusterOf.length; record++) {
            String key = result.records().key(record);
            String customer = truth.apply(key);
            clusterOf[record] = result.clusterOf(record);
            customerOf[record] =
                    customers.computeIfAbsent(customer.isEmpty() ? "\u0001" + key : customer, none -> customers.size());
        }
        ClusterEvaluation evaluation = new ClusterEvaluation(clusterOf, customerOf);
        return new MatchEvaluation(
                evaluation.pairsFound(),
                evaluation.pairsRight(),
                evaluation.pairsExpected(),
                evaluation.byPairs().precision(),
                evaluation.byPairs().recall(),
                evaluation.byPairs().f1());
    }
}
