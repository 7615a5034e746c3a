package io.kempt.jobs.review;

import java.util.List;

/**
 * What a person is asked.
 *
 * @param fields what the values are, in words
 * @param pairs what teaches most first
 * @param clusters the least sure first
 * @param open how many pairs are open altogether
 * @param merged how many customers of several records there are altogether
 */
public record ReviewQuestions(List<String> fields, List<Pair> pairs, List<Cluster> clusters, long open, long merged) {

    /**
     * Two records that may be one customer.
     *
     * @param probability of that, from 0 to 1
     */
    public record Pair(Shown a, Shown b, double probability, String evidence, String fingerprint) {}

    /**
     * A customer of several records.
     *
     * @param fingerprint of all its records
     */
    public record Cluster(String id, List<Shown> records, String fingerprint) {}

    /**
     * A record as it is shown.
     *
     * @param name {@code source:key}
     * @param values in the order of the fields
     * @param evidence why it is where it is; empty in a pair
     */
    public record Shown(String name, List<String> values, String evidence) {}
}
