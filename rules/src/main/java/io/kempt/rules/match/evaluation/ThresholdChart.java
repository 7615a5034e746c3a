package io.kempt.rules.match.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each threshold would give: how many of the scored pairs at or above it are right, and what chaining them makes. */
public final class ThresholdChart {
    /** Denser towards 1, where the choice is made. */
    static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999};

    /**
     * A scored pair.
     *
     * @param a the number of one record
     */
    public record Pair(int a, int b, double probability) {}

    /**
     * A threshold.
     *
     * @param pairs how many scored pairs are at or above it
     * @param agreement of these pairs with those of the truth
     * @param chained of all pairs in the groups that come of taking every such pair for granted
     * @param largest records in the largest such group
     */
    public record Row(double threshold, long pairs, Agreement agreement, Agreement chained, int largest) {}

    private ThresholdChart() {}

    /**
     * The chart, from the lowest threshold to the highest.
     *
     * @param truth the number of each record's customer
     */
    public static List<Row> of(List<Pair> pairs, int[] truth) {
        long expected = new ClusterEvaluation(truth, truth).pairsExpected();
        List<Row> rows = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            List<Pair> above = pairs.stream()
                    .filter(pair -> pair.probability() >= threshold)
                    .toList();
            long right = above.stream()
                    .filter(pair -> truth[pair.a()] == truth[pair.b()])
                    .count();
            ClusterEvaluation chained = new ClusterEvaluation(chained(above, truth.length), truth);
            rows.add(new Row(
                    threshold,
                    above.size(),
                    Agreement.of(above.size(), right, expected),
                    chained.byPairs(),
                    chained.largestFound()));
        }
        return rows;
    }

    private static int[] chained(List<Pair> pairs, int records) {
        int[] parent = new int[records];
        Arrays.setAll(parent, record -> record);
        for (Pair pair : pairs) {
            int a = root(parent, pair.a());
            int b = root(parent, pair.b());
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        for (int record = 0; record < records; record++) {
            parent[record] = root(parent, record);
        }
        return parent;
    }

    private static int root(int[] parent, int record) {
        int at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
