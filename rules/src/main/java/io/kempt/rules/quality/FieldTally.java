package io.kempt.rules.quality;

import io.kempt.rules.model.FieldSpec;

/** Counts the values of one field. */
final class FieldTally {
    long filled;
    long faulty;
    long repeated;
    long contradicting;
    long doubtful;
    long repaired;

    void merge(FieldTally other) {
        filled += other.filled;
        faulty += other.faulty;
        repeated += other.repeated;
        contradicting += other.contradicting;
        doubtful += other.doubtful;
        repaired += other.repaired;
    }

    FieldQuality finish(FieldSpec field, boolean unique, long records) {
        return new FieldQuality(
                field.name(),
                field.label(),
                field.owner(),
                field.required(),
                unique,
                records,
                filled,
                faulty,
                repeated,
                contradicting,
                doubtful,
                repaired);
    }
}
