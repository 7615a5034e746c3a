package io.kempt.rules.quality;

import io.kempt.rules.model.KindSpec;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The quality of the records of one kind.
 *
 * @param sources by source, in the order of names
 * @param owners by salesperson, in the order of names; the empty name stands for records that nobody owns
 * @param fields in the kind's order
 * @param findings everything that was found, most frequent first
 * @param watched what gates asked for
 */
public record KindQuality(
        KindSpec kind,
        QualityCounts total,
        SortedMap<String, QualityCounts> sources,
        SortedMap<String, QualityCounts> owners,
        List<FieldQuality> fields,
        List<CodeCount> findings,
        Map<FindingFilter, FindingTotal> watched) {

    /** How often one thing was found in one field. */
    public record CodeCount(FoundInRecord what, FindingTotal total) {}

    /** How often a filter's findings were found; it must be among those that were watched. */
    public FindingTotal total(FindingFilter filter) {
        return watched.getOrDefault(filter, FindingTotal.NONE);
    }
}
