package io.kempt.rules.match;

import java.util.Arrays;

/**
 * Customers who belong together without being one: people of one household, branches and sisters of one company. Found by the
 * pairs that are by far more likely two of a household than one customer or two strangers.
 */
final class Households {
    /** The probability of a household from which a pair ties two customers. */
    static final double LEAST = 0.9;

    /** More customers than this with one number or one house are no household, and no group that anybody could use. */
    private static final int MOST = 30;

    private static final int NONE = -1;

    private final int[] parent;
    private final int[] size;

    private Households(int clusters) {
        parent = new int[clusters];
        size = new int[clusters];
        Arrays.setAll(parent, cluster -> cluster);
        Arrays.fill(size, 1);
    }

    /**
     * The household of each cluster, numbered from 0 by its first cluster; -1 for a customer who is alone.
     *
     * @param pairs those that are two of one household, of two companies or of two persons
     */
    static int[] of(long[] pairs, int[] clusterOf, int clusters) {
        Households households = new Households(clusters);
        for (long pair : pairs) {
            households.join(clusterOf[Blocking.left(pair)], clusterOf[Blocking.right(pair)]);
        }
        return households.numbered();
    }

    private int find(int cluster) {
        int root = cluster;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        if (rootA != rootB) {
            int root = Math.min(rootA, rootB);
            parent[Math.max(rootA, rootB)] = root;
            size[root] = size[rootA] + size[rootB];
        }
    }

    private int[] numbered() {
        int[] numbers = new int[parent.length];
        Arrays.fill(numbers, NONE);
        int[] households = new int[parent.length];
        int next = 0;
        for (int cluster = 0; cluster < households.length; cluster++) {
            int root = find(cluster);
            boolean several = size[root] > 1 && size[root] <= MOST;
            if (several && numbers[root] == NONE) {
                numbers[root] = next++;
            }
            households[cluster] = several ? numbers[root] : NONE;
        }
        return households;
    }
}
