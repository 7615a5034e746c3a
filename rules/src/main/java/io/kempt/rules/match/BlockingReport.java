package io.kempt.rules.match;

import java.util.List;

/**
 * What blocking did.
 *
 * @param rules one per rule, in the rules' order
 * @param pairs distinct pairs over all rules
 */
public record BlockingReport(List<RuleReport> rules, long pairs) {

    /**
     * What one rule did.
     *
     * @param rule its name
     * @param blocks how many keys are shared by two records or more
     * @param largest records in the largest block
     * @param narrowed blocks above the cap that a second key divided
     * @param capped blocks that were above the cap even then: of these each record met only its nearest neighbours
     * @param cappedRecords records in capped blocks
     * @param pairs pairs that it proposed, some of which other rules proposed too
     */
    public record RuleReport(
            String rule, int blocks, int largest, int narrowed, int capped, long cappedRecords, long pairs) {}

    /** Whether a rule could not compare all records of a block. */
    public boolean capped() {
        return rules.stream().anyMatch(rule -> rule.capped() > 0);
    }
}
