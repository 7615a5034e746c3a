package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The quantile of type 7 in Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50,
 * 1996), which is the default of R, NumPy and Excel's PERCENTILE.INC: linear between the two nearest order statistics.
 */
final class Quantile {
    /** Digits beyond the values' own. With at most 9 bins the rounded quantile stays below the next value. */
    private static final int EXTRA_DIGITS = 6;

    private Quantile() {}

    /**
     * The quantile at {@code part / parts}, rounded half even to six digits more than the values have.
     *
     * @param sorted ascending, at least one value
     */
    static BigDecimal type7(BigDecimal[] sorted, int part, int parts) {
        long position = (long) (sorted.length - 1) * part;
        int below = (int) (position / parts);
        long remainder = position % parts;
        if (remainder == 0) {
            return sorted[below];
        }
        BigDecimal step = sorted[below + 1].subtract(sorted[below]);
        int scale = Math.max(0, step.scale()) + EXTRA_DIGITS;
        BigDecimal rise = step.multiply(BigDecimal.valueOf(remainder))
                .divide(BigDecimal.valueOf(parts), scale, RoundingMode.HALF_EVEN);
        return sorted[below].add(rise);
    }
}
