package io.kempt.rules.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Joins records to clusters, strongest pair first. Two clusters are joined only when no record of one contradicts a
 * record of the other, and when at least a third of the pairs across them score as much as the review threshold: a chain
 * of strangers, or two groups held together by one pair, stays apart.
 */
final class Clustering {
    /** Beyond this size only a steward's decision joins clusters; it bounds the pairs to be checked. */
    static final int LARGEST = 100;

    private static final int SUPPORT = 3;

    private final PairScorer scorer;
    private final ConstraintPairs constraints;
    private final double review;
    private final int[] parent;
    private final int[] next;
    private final int[] last;
    private final int[] size;
    /** Pairs of clusters that were refused as they stood: clusters only grow, so first record and size tell the state. */
    private final Set<Long> refused = new HashSet<>();

    /** @param review the total weight of the review threshold, in bits */
    Clustering(int records, PairScorer scorer, ConstraintPairs constraints, double review) {
        this.scorer = scorer;
        this.constraints = constraints;
        this.review = review;
        this.parent = new int[records];
        this.next = new int[records];
        this.last = new int[records];
        this.size = new int[records];
        Arrays.setAll(parent, record -> record);
        Arrays.fill(next, -1);
        Arrays.setAll(last, record -> record);
        Arrays.fill(size, 1);
    }

    /** The first record of a record's cluster. */
    int find(int record) {
        int root = record;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Joins without looking at scores. */
    void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        if (rootA == rootB) {
            return;
        }
        int root = Math.min(rootA, rootB);
        int other = Math.max(rootA, rootB);
        parent[other] = root;
        next[last[root]] = other;
        last[root] = last[other];
        size[root] += size[other];
    }

    /** Joins as decided by a steward; false when another decision keeps the clusters apart. */
    boolean joinDecided(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        for (int i = rootA; i >= 0 && rootA != rootB; i = next[i]) {
            for (int j = rootB; j >= 0; j = next[j]) {
                if (constraints.apart(i, j)) {
                    return false;
                }
            }
        }
        join(a, b);
        return rootA != rootB || !constraints.apart(a, b);
    }

    /** Joins the clusters of a pair that scored enough, unless something speaks against it. */
    void joinIfSupported(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        if (rootA == rootB || size[rootA] + size[rootB] > LARGEST) {
            return;
        }
        long state = Hash.of(Blocking.pair(rootA, rootB), Blocking.pair(size[rootA], size[rootB]));
        if (refused.contains(state)) {
            return;
        }
        if (supported(rootA, rootB)) {
            join(rootA, rootB);
        } else {
            refused.add(state);
        }
    }

    private boolean supported(int rootA, int rootB) {
        int support = 0;
        for (int i = rootA; i >= 0; i = next[i]) {
            for (int j = rootB; j >= 0; j = next[j]) {
                if (constraints.apart(i, j)) {
                    return false;
                }
                double weight = scorer.score(i, j);
                if (weight < review && scorer.contradict(i, j) && !vouched(i, j)) {
                    return false;
                }
                support += weight >= review ? 1 : 0;
            }
        }
        return support * SUPPORT >= size[rootA] * size[rootB];
    }

    /**
     * Whether a person has said that one of two records is another one that goes with the other: what a steward joined does
     * not drive away the records that it was joined to.
     */
    private boolean vouched(int i, int j) {
        for (int decided : constraints.joinedWith(i)) {
            if (scorer.score(decided, j) >= review) {
                return true;
            }
        }
        for (int decided : constraints.joinedWith(j)) {
            if (scorer.score(i, decided) >= review) {
                return true;
            }
        }
        return false;
    }
}
