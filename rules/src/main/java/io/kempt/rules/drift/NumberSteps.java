package io.kempt.rules.drift;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts numbers in steps that do not depend on the data (0.01, 0.02, 0.05 … 1, 2, 5, 10 …), so that the bins of two
 * deliveries can be compared. A bin is named by its end next to 0, with the sign before it.
 */
final class NumberSteps {
    private static final int LEAST_POWER = -2;

    /** Beyond this power of ten one bin holds all: no amount of a customer is there. */
    private static final int MOST_POWER = 15;

    private static final int[] STEPS = {1, 2, 5};
    private static final double[] ENDS = ends();

    /** One for each end and sign, after those for numbers next to 0 and for texts that are no numbers. */
    private final long[] counts = new long[2 * ENDS.length + 2];

    private static final int ZERO = 2 * ENDS.length;
    private static final int NONE = ZERO + 1;

    private static double[] ends() {
        double[] ends = new double[(MOST_POWER - LEAST_POWER + 1) * STEPS.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end(i).doubleValue();
        }
        return ends;
    }

    private static BigDecimal end(int i) {
        return BigDecimal.valueOf(STEPS[i % STEPS.length]).scaleByPowerOfTen(LEAST_POWER + i / STEPS.length);
    }

    /** Counts a canonical decimal. */
    void add(String value) {
        counts[bin(value)]++;
    }

    private static int bin(String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            return NONE;
        }
        int at = Arrays.binarySearch(ENDS, Math.abs(number));
        int step = at >= 0 ? at : -at - 2;
        if (step < 0) {
            return ZERO;
        }
        return number < 0 ? ENDS.length + step : step;
    }

    void merge(NumberSteps other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** The bins that hold anything. */
    SortedMap<String, Long> bins() {
        TreeMap<String, Long> bins = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                bins.put(name(i), counts[i]);
            }
        }
        return bins;
    }

    private static String name(int bin) {
        if (bin >= ZERO) {
            return bin == ZERO ? "0" : "?";
        }
        return (bin < ENDS.length ? "" : "-") + end(bin % ENDS.length).toPlainString();
    }
}
