package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one dimension was scored.
 *
 * @param cuts the limits in ascending order of value; for recency the first bin gets the highest score
 * @param bands one for each score, from the highest
 */
public record DimensionScores(Dimension dimension, Cuts cuts, List<Band> bands) {
    public DimensionScores {
        bands = List.copyOf(bands);
    }

    /**
     * A score with the values that got it.
     *
     * @param range the smallest and the greatest value among its customers; empty when it has none
     */
    public record Band(int score, long customers, Optional<Range> range) {}

    /** Values from the lowest to the highest, both included. */
    public record Range(BigDecimal lowest, BigDecimal highest) {}
}
