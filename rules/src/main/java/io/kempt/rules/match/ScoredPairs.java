package io.kempt.rules.match;

import java.util.Arrays;

/** Pairs with their total weights in bits, side by side; pairs in ascending order. */
final class ScoredPairs {
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

    /** The pairs of at least a weight. */
    static ScoredPairs atLeast(double weight, long[] pairs, float[] weights) {
        int size = 0;
        for (float one : weights) {
            size += one >= weight ? 1 : 0;
        }
        long[] keptPairs = new long[size];
        float[] keptWeights = new float[size];
        int kept = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (weights[i] >= weight) {
                keptPairs[kept] = pairs[i];
                keptWeights[kept++] = weights[i];
            }
        }
        return new ScoredPairs(keptPairs, keptWeights);
    }

    /** The indexes of the pairs of at least a weight, heaviest first, then in the order of the pairs. */
    int[] heaviestFirst(double least) {
        long[] order = new long[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (weights[i] >= least) {
                order[size++] = (long) ~ascending(weights[i]) << Integer.SIZE | i;
            }
        }
        Arrays.parallelSort(order, 0, size);
        int[] heaviest = new int[size];
        for (int i = 0; i < size; i++) {
            heaviest[i] = (int) order[i];
        }
        return heaviest;
    }

    /** A number that is the greater the greater a weight is. */
    private static int ascending(float weight) {
        int bits = Float.floatToIntBits(weight);
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }
}
