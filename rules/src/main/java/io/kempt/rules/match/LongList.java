package io.kempt.rules.match;

import java.util.Arrays;

/** A growing array of longs. */
final class LongList {
    private long[] values = new long[1024];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    /** Sorts the values. */
    void sort() {
        Arrays.parallelSort(values, 0, size);
    }

    /** Sorts the values and keeps each once. */
    long[] sortedDistinct() {
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
        return Arrays.copyOf(values, kept);
    }
}
