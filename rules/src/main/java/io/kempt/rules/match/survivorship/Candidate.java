package io.kempt.rules.match.survivorship;

/**
 * A value that a golden field may take, with what policies look at.
 *
 * @param key the key of the record that holds it
 * @param value never empty
 * @param rank the place of the record's system among the trusted ones; unnamed systems share the last place
 * @param updated when the record was last changed, ISO-8601; empty when unknown
 * @param filled how many fields of the record have a value
 * @param votes how many records of the cluster hold the same value
 */
public record Candidate(String key, String value, int rank, String updated, int filled, int votes) {}
