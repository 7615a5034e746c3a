package io.kempt.rules.drift;

import java.util.TreeSet;

/**
 * How many different hashes went by, from the smallest {@value #KEPT} of them (Z. Bar-Yossef et al., Counting distinct
 * elements in a data stream, 2002): exact up to that number, with a standard error of 3 % beyond it. Unlike
 * HyperLogLog with historic estimators, parts merged in any order give the very same figure.
 */
final class DistinctSketch {
    static final int KEPT = 1024;

    private static final double HASHES = 0x1.0p64;

    private final TreeSet<Long> smallest = new TreeSet<>(Long::compareUnsigned);
    private long largest = -1; // unsigned: the greatest of all

    void add(long hash) {
        boolean full = smallest.size() == KEPT;
        if (full && Long.compareUnsigned(hash, largest) >= 0) {
            return;
        }
        if (smallest.add(hash) && full) {
            smallest.pollLast();
        }
        if (smallest.size() == KEPT) {
            largest = smallest.last();
        }
    }

    void merge(DistinctSketch other) {
        other.smallest.forEach(this::add);
    }

    long count() {
        if (smallest.size() < KEPT) {
            return smallest.size();
        }
        double share = (unsigned(largest) + 1) / HASHES;
        return Math.round((KEPT - 1) / share);
    }

    private static double unsigned(long hash) {
        return (double) (hash >>> 1) * 2 + (hash & 1);
    }
}
