package io.kempt.rules.quality;

import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The quality of one field over all records of a kind. Each figure counts records.
 *
 * @param owner the department that answers for it; empty when none is named
 * @param unique whether its values must differ
 * @param filled those with a usable value
 * @param faulty those with an error in it
 * @param repeated those whose value another record holds though it must not
 * @param contradicting those whose value disagrees with other values or records
 * @param doubtful those with a warning or a suspicion in it, and no error
 * @param repaired those whose value was brought into its canonical form
 */
public record FieldQuality(
        String field,
        Label label,
        String owner,
        boolean required,
        boolean unique,
        long records,
        long filled,
        long faulty,
        long repeated,
        long contradicting,
        long doubtful,
        long repaired) {

    /** The share of records that hold a usable value. */
    public Ratio fill() {
        return new Ratio(filled, records);
    }

    /** A measure of this field: completeness of required fields and uniqueness of unique ones only; never timeliness. */
    public Ratio ratio(QualityMeasure measure) {
        return switch (measure) {
            case COMPLETENESS -> required ? fill() : new Ratio(0, 0);
            case VALIDITY -> new Ratio(records - faulty, records);
            case UNIQUENESS -> unique ? new Ratio(records - repeated, records) : new Ratio(0, 0);
            case TIMELINESS -> new Ratio(0, 0);
            case CONSISTENCY -> new Ratio(records - contradicting, records);
        };
    }

    /** The weighted mean, 0 to 1. */
    public Optional<BigDecimal> score(Weights weights) {
        return weights.mean(this::ratio);
    }
}
