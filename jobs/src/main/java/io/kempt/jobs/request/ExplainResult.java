package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * Why two records are or are not one customer.
 *
 * @param a the id of one record
 * @param values side by side, those that matching looks at
 * @param prior the weight before anything was compared, in bits
 * @param lines one per comparison with evidence
 * @param household what the cap on phone and address together took away, in bits; 0 or negative
 * @param vetoed whether a line forbids the match
 * @param weight the sum in bits
 * @param probability that both are one customer; 0 after a veto
 * @param cluster the id of the cluster that holds both; empty when they are in different ones
 * @param path the pairs that lead from one to the other within the cluster, the strongest there are
 */
public record ExplainResult(
        ExitCode exit,
        String a,
        String b,
        List<Value> values,
        double prior,
        List<Line> lines,
        double household,
        boolean vetoed,
        double weight,
        double probability,
        String cluster,
        List<Step> path) {

    /**
     * A field of both.
     *
     * @param field the header, or the field of the store
     * @param meaning what it means for matching
     */
    public record Value(String field, String meaning, String a, String b) {}

    /**
     * What a comparison said.
     *
     * @param level in words
     * @param weight in bits
     */
    public record Line(String comparison, String level, double weight, boolean veto) {}

    /** A pair on the way from one record to the other. */
    public record Step(String a, String b, double probability) {}
}
