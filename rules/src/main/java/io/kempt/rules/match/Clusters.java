package io.kempt.rules.match;

import java.util.Arrays;

/** The cluster of each record, numbered from 0 by its first record, and the household of each cluster. */
final class Clusters {
    private final int[] clusterOf;
    private final int count;
    private final int[] households;

    /** @param households pairs of records that are two of one household */
    Clusters(Clustering clustering, int records, long[] households) {
        this.clusterOf = numbered(clustering, records);
        this.count = Arrays.stream(clusterOf).max().orElse(-1) + 1;
        this.households = Households.of(households, clusterOf, count);
    }

    private static int[] numbered(Clustering clustering, int records) {
        int[] numbers = new int[records];
        Arrays.fill(numbers, -1);
        int[] clusterOf = new int[records];
        int next = 0;
        for (int record = 0; record < records; record++) {
            int root = clustering.find(record);
            if (numbers[root] < 0) {
                numbers[root] = next++;
            }
            clusterOf[record] = numbers[root];
        }
        return clusterOf;
    }

    int count() {
        return count;
    }

    int of(int record) {
        return clusterOf[record];
    }

    /** The household of a record; -1 where the customer is alone. */
    int householdOf(int record) {
        return households[clusterOf[record]];
    }
}
