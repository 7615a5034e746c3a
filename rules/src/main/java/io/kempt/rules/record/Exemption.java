package io.kempt.rules.record;

import io.kempt.rules.condition.Condition;
import io.kempt.rules.condition.Truth;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Findings that do not count until a day, for reasons that a steward gave: those of some codes, perhaps in some fields only,
 * of one salesperson, of one department's fields, or of the records that a condition picks. Such a finding is not lost: it
 * is reported as {@code finding.exempt}, a suspicion, with its value and what it would have been.
 *
 * @param codes the ids of codes that are exempt
 * @param fields the fields in which they are; empty for all
 * @param owner the salesperson, as the record's field {@code owner} names them; empty for all
 * @param ownerIndex the index of that field
 * @param department the department that answers for the field; empty for all
 * @param where picks the records; empty for all
 * @param until the last day on which it holds
 */
public record Exemption(
        String name,
        Set<String> codes,
        Set<String> fields,
        String owner,
        int ownerIndex,
        String department,
        Optional<Condition> where,
        LocalDate until,
        String reason) {

    /** Arguments: the id of the code, the last day, the reason. */
    public static final FindingCode CODE =
            new FindingCode("finding.exempt", Severity.SUSPECT, "exempt from {0} until {1}: {2}", "豁免 {0} 至 {1}：{2}");

    /** Whether it holds on a day. */
    public boolean isInForce(LocalDate asOf) {
        return !asOf.isAfter(until);
    }

    /** Whether a finding of this code in this field is exempt where the record is one of those that are meant. */
    public boolean covers(String code, String field, String fieldDepartment) {
        return codes.contains(code)
                && (fields.isEmpty() || fields.contains(field))
                && (department.isEmpty() || department.equals(fieldDepartment));
    }

    /** Whether the record is one of those that are meant. */
    public boolean holdsFor(Values record, String asOf) {
        return (owner.isEmpty() || owner.equals(record.value(ownerIndex)))
                && (where.isEmpty() || where.get().test(record, asOf) == Truth.TRUE);
    }

    /** What fills the wording of {@link #CODE}. */
    public List<String> args(String code) {
        return List.of(code, until.toString(), reason);
    }
}
