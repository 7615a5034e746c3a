package io.kempt.rules.match;

import java.util.List;

/**
 * One question about a pair of records: which of some levels, from full agreement to contradiction, describes it. What a
 * level is worth stands in the {@link MatchModel}. Implementations hold no state and are called by several threads.
 */
interface Comparison {
    /** The level of a pair of which one record has no value: neither for nor against. */
    int UNKNOWN = -1;

    /** The name in models and explanations, such as {@code birth-date}. */
    String name();

    /** The levels' names, by index. */
    List<String> levels();

    /** The index of the level that describes a pair; {@link #UNKNOWN} without evidence. */
    int level(MatchRecords records, int a, int b);

    /** How many distinct records hold the value on which a pair agrees at this level; 0 where that is not counted. */
    default int frequency(MatchRecords records, int a, int b, int level) {
        return 0;
    }
}
