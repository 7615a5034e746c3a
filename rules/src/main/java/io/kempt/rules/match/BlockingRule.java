package io.kempt.rules.match;

/**
 * Which records are worth comparing: those that share a key.
 *
 * @param name as in reports
 * @param keys adds the keys of a record; none when it lacks the values
 * @param narrower what divides a block that is too large
 */
record BlockingRule(String name, Keys keys, Narrower narrower) {

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
