package io.kempt.rules.match.survivorship;

import java.util.List;

/**
 * What is known of one customer.
 *
 * @param id its golden id
 * @param values in field order
 * @param members the keys of the cluster's records in ascending order
 */
public record GoldenRecord(String id, List<GoldenValue> values, List<String> members) {}
