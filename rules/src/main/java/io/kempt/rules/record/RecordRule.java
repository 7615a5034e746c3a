package io.kempt.rules.record;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Values;
import java.util.List;
import java.util.Optional;

/**
 * The declaration of a kind of rule over a record, such as the order of dates. A rulebook gives each rule of that kind a
 * name, and the finding's code is {@code rule.NAME}.
 */
public interface RecordRule {

    /** The setting by which a named rule is of this kind, such as {@code date-order}. */
    String key();

    /** One sentence for the generated documentation. */
    String summary();

    /** Severity and wording of a rule that the rulebook gives none; the id is {@code rule.} and the key. */
    FindingCode code();

    /**
     * Reads the rule's settings; mistakes go to them, with their place.
     *
     * @return empty when there is a mistake in them
     */
    Optional<Compiled> compile(RuleText rule);

    /**
     * A rule that is ready for records of any thread.
     *
     * @param field the field that a finding is shown at unless the rule or the breach names another; empty for the record
     */
    record Compiled(String field, Check check) {}

    /**
     * How a record breaks a rule.
     *
     * @param field the field to blame; empty for the rule's own
     * @param args what fills the placeholders of the wording
     */
    record Breach(String field, List<String> args) {}

    /** Looks at a record. */
    @FunctionalInterface
    interface Check {
        /**
         * Judges a record as it will be kept: canonical values, those that were dropped are missing.
         *
         * @param asOf the day at which the data stand, as yyyy-MM-dd; empty when none is known
         */
        Optional<Breach> breach(Values record, String asOf);
    }
}
