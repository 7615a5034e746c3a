package io.kempt.rules.match.survivorship;

import java.util.List;

/**
 * A record of a cluster.
 *
 * @param key its unique key
 * @param system the system it came from, such as {@code erp}
 * @param values its canonical values in field order; empty where missing
 */
public record SourceRecord(String key, String system, List<String> values) {}
