package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What matching would compare.
 *
 * @param inputs how each file was understood; none for the store
 * @param rules the blocking rules in their order
 * @param pairs distinct pairs over all rules
 * @param capped blocks that are too large to compare in full, as sentences
 */
public record MatchPlanResult(
        ExitCode exit, List<String> inputs, long records, List<Rule> rules, long pairs, List<String> capped) {

    /**
     * What one rule proposes.
     *
     * @param blocks keys that two records or more share
     * @param largest records in the largest block
     * @param narrowed blocks above the cap that a second key divides
     * @param capped blocks that are above it even then
     * @param pairs pairs, some of which other rules propose too
     */
    public record Rule(String name, long blocks, long largest, long narrowed, long capped, long pairs) {}
}
