package io.kempt.rules.match.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Clusters compared with the truth.
 *
 * <p>Three views, since each hides something. <b>Pairs</b>: every two records of one cluster are a pair found, every two of
 * one customer a pair to be found; large clusters weigh most. <b>Clusters</b>: of the clusters of two records or more those
 * that hold exactly the records of one customer (D. Menestrina, S. E. Whang, H. Garcia-Molina, Evaluating Entity Resolution
 * Results, PVLDB 3, 2010; records alone are left out here, for they would drown the rest). <b>Records</b>, B-cubed: for each
 * record the share of its cluster that is of its customer, and the share of its customer that is in its cluster, averaged
 * (A. Bagga, B. Baldwin, Algorithms for Scoring Coreference Chains, 1998).
 */
public final class ClusterEvaluation {
    private final int[] found;
    private final int[] truth;
    private final int[] foundSizes;
    private final int[] trueSizes;
    private final Map<Long, Integer> shared = new HashMap<>();

    /**
     * Compares.
     *
     * @param found the number of each record's cluster, from 0 without great gaps
     * @param truth the number of each record's customer likewise
     */
    public ClusterEvaluation(int[] found, int[] truth) {
        this.found = found.clone();
        this.truth = truth.clone();
        this.foundSizes = sizes(found);
        this.trueSizes = sizes(truth);
        for (int record = 0; record < found.length; record++) {
            shared.merge(key(found[record], truth[record]), 1, Integer::sum);
        }
    }

    private static long key(int cluster, int customer) {
        return (long) cluster << Integer.SIZE | customer;
    }

    private static int[] sizes(int[] groups) {
        int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    static long pairs(long records) {
        return records * (records - 1) / 2;
    }

    private static long pairs(int[] sizes) {
        return Arrays.stream(sizes).mapToLong(ClusterEvaluation::pairs).sum();
    }

    /** Pairs of records in one cluster. */
    public long pairsFound() {
        return pairs(foundSizes);
    }

    /** Pairs of records in one cluster that are one customer. */
    public long pairsRight() {
        return shared.values().stream().mapToLong(ClusterEvaluation::pairs).sum();
    }

    /** Pairs of records that are one customer. */
    public long pairsExpected() {
        return pairs(trueSizes);
    }

    /** How well pairs agree. */
    public Agreement byPairs() {
        return Agreement.of(pairsFound(), pairsRight(), pairsExpected());
    }

    /** How well clusters of two records or more agree, as wholes. */
    public Agreement byClusters() {
        long exact = shared.entrySet().stream()
                .filter(one -> one.getValue() > 1
                        && one.getValue() == foundSizes[(int) (one.getKey() >>> Integer.SIZE)]
                        && one.getValue() == trueSizes[one.getKey().intValue()])
                .count();
        return Agreement.of(several(foundSizes), exact, several(trueSizes));
    }

    private static long several(int[] sizes) {
        return Arrays.stream(sizes).filter(size -> size > 1).count();
    }

    /** How well the surroundings of records agree: B-cubed. */
    public Agreement byRecords() {
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Long, Integer> one : new TreeMap<>(shared).entrySet()) {
            double square = (double) one.getValue() * one.getValue();
            precision += square / foundSizes[(int) (one.getKey() >>> Integer.SIZE)];
            recall += square / trueSizes[one.getKey().intValue()];
        }
        int records = Math.max(1, found.length);
        return found.length == 0 ? new Agreement(1, 1) : new Agreement(precision / records, recall / records);
    }

    /** Records in the largest cluster. */
    public int largestFound() {
        return Arrays.stream(foundSizes).max().orElse(0);
    }

    /** Records of the largest customer. */
    public int largestTrue() {
        return Arrays.stream(trueSizes).max().orElse(0);
    }

    /** The mistakes of a kind, those with the most wrong pairs first, then in the order of their records. */
    public List<ClusterError> errors(ClusterError.Kind kind) {
        boolean merged = kind == ClusterError.Kind.MERGED_STRANGERS;
        int[] whole = merged ? found : truth;
        int[] part = merged ? truth : found;
        Map<Integer, Map<Integer, List<Integer>>> wholes = new TreeMap<>();
        for (int record = 0; record < whole.length; record++) {
            wholes.computeIfAbsent(whole[record], none -> new TreeMap<>())
                    .computeIfAbsent(part[record], none -> new ArrayList<>())
                    .add(record);
        }
        List<ClusterError> errors = new ArrayList<>();
        wholes.values().forEach(parts -> {
            if (parts.size() > 1) {
                errors.add(error(kind, List.copyOf(parts.values())));
            }
        });
        errors.sort(Comparator.comparingLong((ClusterError error) -> -error.pairs())
                .thenComparing(error -> error.parts().get(0).get(0)));
        return errors;
    }

    private static ClusterError error(ClusterError.Kind kind, List<List<Integer>> parts) {
        long records = parts.stream().mapToLong(List::size).sum();
        long right = parts.stream().mapToLong(part -> pairs(part.size())).sum();
        List<List<Integer>> ordered = parts.stream()
                .sorted(Comparator.comparingInt((List<Integer> part) -> -part.size())
                        .thenComparing(part -> part.get(0)))
                .toList();
        return new ClusterError(kind, pairs(records) - right, ordered);
    }
}
