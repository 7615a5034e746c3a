package io.kempt.jobs.request;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.util.Optional;

/**
 * Which rules are asked for. What is empty does not filter.
 *
 * @param part what is listed
 * @param kind the kind's code
 * @param field the field's name
 * @param severity only what can report a code of this severity
 * @param text a word in names, codes or descriptions; case does not matter
 * @param lang the language of wordings
 */
public record RulesQuery(
        Part part,
        Optional<String> kind,
        Optional<String> field,
        Optional<Severity> severity,
        Optional<String> text,
        Lang lang) {

    /** What can be listed. */
    public enum Part {
        /** What holds for each field of the rulebook. */
        RULES,
        /** The types that a field can have. */
        TYPES,
        /** What can be added to a customer. */
        ENRICHERS,
        /** What can be found. */
        CODES
    }
}
