package io.kempt.rules.quality;

import io.kempt.rules.finding.Severity;

/**
 * That something was found in a record: all that the measures need of a finding.
 *
 * @param field empty when the finding is about the whole record
 * @param code the finding code's id
 */
public record FoundInRecord(String field, String code, Severity severity) {

    /** Whether another record holds the same key or the same value that must be unique. */
    boolean isRepetition() {
        return severity != Severity.REPAIRED
                && (code.equals("key.repeated") || code.equals("value.not-unique") || code.startsWith("unique."));
    }

    /** Whether the record contradicts itself or records of another kind: references and rules over several fields. */
    boolean isContradiction() {
        return severity != Severity.REPAIRED && (code.startsWith("reference.") || code.startsWith("rule."));
    }

    // Written out, for every finding asks them and the generated ones are slow until they are compiled well.
    @Override
    public boolean equals(Object other) {
        return other instanceof FoundInRecord that
                && severity == that.severity
                && code.equals(that.code)
                && field.equals(that.field);
    }

    @Override
    public int hashCode() {
        return code.hashCode() * 31 + field.hashCode();
    }
}
