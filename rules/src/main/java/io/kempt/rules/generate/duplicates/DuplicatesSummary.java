package io.kempt.rules.generate.duplicates;

import java.util.SortedMap;

/**
 * What was made.
 *
 * @param records records written
 * @param customers how many customers they are
 * @param truePairs pairs of records that are one customer
 * @param variations how many cells were varied in each way
 */
public record DuplicatesSummary(int records, int customers, long truePairs, SortedMap<Variation, Long> variations) {
    /** How many cells were varied. */
    public long allVariations() {
        return variations.values().stream().mapToLong(Long::longValue).sum();
    }
}
