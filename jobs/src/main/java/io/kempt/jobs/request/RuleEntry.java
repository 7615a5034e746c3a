package io.kempt.jobs.request;

import java.util.List;

/**
 * A line of the list of rules.
 *
 * @param kind the kind's code; empty where it belongs to none
 * @param field the field's name; empty where it belongs to none
 * @param name the type's, rule's, enricher's or code's name
 * @param text what the rulebook sets, or what it means
 * @param codes what can be found, with the severities in force
 */
public record RuleEntry(String kind, String field, String name, String text, List<CodeSeverity> codes) {

    /** A code and how grave it is. */
    public record CodeSeverity(String code, String severity) {}
}
