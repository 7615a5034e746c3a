package io.kempt.rules.match;

/**
 * Which records are worth comparing: those that share a key.
 *
 * @param name as in reports
 * @param keys adds the keys of a record; none when it lacks the values
 * @param narrower what divides a block that is too large
 * @param spare whether it is left out where it would propose more than a few pairs for each record: a broad key finds what the
 *     others miss in a small file, and is too costly in a large one
 */
record BlockingRule(String name, Keys keys, Narrower narrower, boolean spare) {
    BlockingRule(String name, Keys keys, Narrower narrower) {
        this(name, keys, narrower, false);
    }

    BlockingRule spareIfCostly() {
        return new BlockingRule(name, keys, narrower, true);
    }

    /** The keys of a record under a rule. */
    @FunctionalInterface
    interface Keys {
        void of(MatchRecords records, int record, LongList keys);
    }

    /** The second key of a record; 0 when it lacks the value. */
    @FunctionalInterface
    interface Narrower {
        long of(MatchRecords records, int record);
    }
}
