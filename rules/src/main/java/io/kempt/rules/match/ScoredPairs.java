package io.kempt.rules.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs with their total weights in bits, side by side; pairs in ascending order. */
final class ScoredPairs {
    private static final int SLICE = Matching.BETWEEN_CHECKS;

    private final long[] pairs;
    private final float[] weights;

    ScoredPairs(long[] pairs, float[] weights) {
        this.pairs = pairs;
        this.weights = weights;
    }

    int size() {
        return pairs.length;
    }

    int left(int pair) {
        return Blocking.left(pairs[pair]);
    }

    int right(int pair) {
        return Blocking.right(pairs[pair]);
    }

    float weight(int pair) {
        return weights[pair];
    }

    /**
     * Scores all pairs on all processors; each pair has its own place, so that the outcome does not depend on them.
     *
     * @param check what it throws ends the scoring
     */
    static ScoredPairs of(long[] pairs, PairScorer scorer, Runnable check) {
        float[] weights = new float[pairs.length];
        IntStream.rangeClosed(0, pairs.length / SLICE).parallel().forEach(slice -> {
            check.run();
            for (int i = slice * SLICE; i < Math.min(pairs.length, (slice + 1) * SLICE); i++) {
                weights[i] = (float) scorer.score(Blocking.left(pairs[i]), Blocking.right(pairs[i]));
            }
        });
        return new ScoredPairs(pairs, weights);
    }

    /** The pairs of at least a weight. */
    ScoredPairs atLeast(double weight) {
        int kept = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (weights[i] >= weight) {
                pairs[kept] = pairs[i];
                weights[kept++] = weights[i];
            }
        }
        return new ScoredPairs(Arrays.copyOf(pairs, kept), Arrays.copyOf(weights, kept));
    }

    /** The indexes of the pairs of at least a weight, heaviest first, then in the order of the pairs. */
    int[] heaviestFirst(double least) {
        return IntStream.range(0, pairs.length)
                .filter(i -> weights[i] >= least)
                .boxed()
                .sorted((i, j) ->
                        weights[i] != weights[j] ? Float.compare(weights[j], weights[i]) : Integer.compare(i, j))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
