package io.kempt.rules.quality;

import io.kempt.rules.measure.Ratio;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The quality of a group of records, with both numbers of every share. A measure that cannot be taken, such as
 * timeliness of records without dates, has the denominator 0.
 *
 * @param records all of them, rejected ones included, blank ones not
 * @param rejected those that were not accepted
 */
public record QualityCounts(long records, long rejected, Map<QualityMeasure, Ratio> ratios) {
    private static final Ratio NONE = new Ratio(0, 0);

    public Ratio ratio(QualityMeasure measure) {
        return ratios.getOrDefault(measure, NONE);
    }

    /** The weighted mean, 0 to 1; empty when nothing could be measured. */
    public Optional<BigDecimal> score(Weights weights) {
        return weights.mean(this::ratio);
    }
}
