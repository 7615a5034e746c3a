package io.kempt.jobs.request;

import java.util.List;

/**
 * All that there is to say of a code, type, rule or enricher.
 *
 * @param what which of the four it is, in one word
 * @param meaning in sentences
 * @param severity the severity unless a rulebook sets another; empty for all but codes
 * @param en the English wording; empty for all but codes
 * @param zh the Chinese wording; empty for all but codes
 * @param codes what it can report; for a code those who report it
 * @param setting how a rulebook sets it, in YAML
 * @param examples values and what becomes of them
 * @param uses where it holds in the rulebook
 */
public record RuleCard(
        String name,
        String what,
        String meaning,
        String severity,
        String en,
        String zh,
        List<String> codes,
        String setting,
        List<Example> examples,
        List<Use> uses) {

    /** @param value empty for a missing value */
    public record Example(String value, String outcome) {}

    /** @param severity in force there; empty where it is about no code */
    public record Use(String kind, String field, String severity) {}
}
