package io.kempt.rules.match.evaluation;

import java.util.List;

/**
 * A mistake in the clusters.
 *
 * @param pairs how many pairs of records it makes wrong
 * @param parts the records by number: of merged strangers those of each customer, of a split customer those of each
 *     cluster; the larger part first
 */
public record ClusterError(Kind kind, long pairs, List<List<Integer>> parts) {

    /** What went wrong. */
    public enum Kind {
        /** One cluster holds records of several customers. */
        MERGED_STRANGERS,
        /** The records of one customer are in several clusters. */
        SPLIT_CUSTOMER
    }
}
