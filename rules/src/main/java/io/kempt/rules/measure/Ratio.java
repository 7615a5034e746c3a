package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share with both its numbers, so that nobody has to guess what it is a share of. */
public record Ratio(long numerator, long denominator) {
    /** Digits after the point of {@link #value}: enough that 0.01 % of a million rows still shows. */
    public static final int SCALE = 6;

    /** The quotient, 0 to 1 for a share, rounded half up to {@link #SCALE} digits; empty when the denominator is 0. */
    public Optional<BigDecimal> value() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), SCALE, RoundingMode.HALF_UP));
    }

    /** Whether this share is smaller than the other one, exactly; both must have a denominator above 0. */
    boolean isLessThan(Ratio other) {
        return Math.multiplyExact(numerator, other.denominator) < Math.multiplyExact(other.numerator, denominator);
    }
}
