package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The exact median: the middle value, or half the sum of the two middle ones. */
final class Median {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Median() {}

    /** Empty when there are no values. */
    static Optional<BigDecimal> of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal[] sorted = values.toArray(BigDecimal[]::new);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return Optional.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : sorted[middle - 1].add(sorted[middle]).multiply(HALF).stripTrailingZeros());
    }
}
