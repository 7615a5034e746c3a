package io.kempt.rules.record;

import io.kempt.rules.condition.Condition;
import io.kempt.rules.condition.Truth;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.OnError;
import io.kempt.rules.model.Values;
import java.util.Optional;

/**
 * A rule over a record with its name, ready for any thread.
 *
 * @param code {@code rule.NAME}, with the rulebook's severity and wording
 * @param field the field that findings are shown at; empty for the whole record
 * @param fixed whether {@code field} was written out, so that no breach is shown elsewhere
 * @param onError what an error does, where the rule says so itself; the field's policy otherwise
 * @param when the records that it holds for; empty for all
 */
public record NamedRule(
        String name,
        String kind,
        FindingCode code,
        String field,
        boolean fixed,
        Optional<OnError> onError,
        Optional<Condition> when,
        RecordRule.Check check) {

    /** How the record breaks the rule; empty when it does not, or when it cannot be told whether the rule holds for it. */
    public Optional<RecordRule.Breach> breach(Values record, String asOf) {
        if (when.isPresent() && when.get().test(record, asOf) != Truth.TRUE) {
            return Optional.empty();
        }
        return check.breach(record, asOf);
    }

    /** The field at which a breach is shown. */
    public String place(RecordRule.Breach breach) {
        return fixed || breach.field().isEmpty() ? field : breach.field();
    }
}
