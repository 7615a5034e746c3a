package io.kempt.rules.match.survivorship;

/**
 * A value of a golden record and where it came from.
 *
 * @param value empty when no record of the cluster has one; the other parts are then empty or 0
 * @param key the key of the record it was taken from
 * @param decidedBy the policy that preferred it to the other values; {@code only} when one record has a value, {@code
 *     agreed} when all values are the same, {@code record-key} when no policy saw a difference
 * @param candidates how many records of the cluster have a value
 * @param distinct how many different values they have
 */
public record GoldenValue(String field, String value, String key, String decidedBy, int candidates, int distinct) {}
