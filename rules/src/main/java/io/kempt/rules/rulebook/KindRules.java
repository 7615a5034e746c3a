package io.kempt.rules.rulebook;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.record.NamedRule;
import java.util.List;

/**
 * All that a rulebook says of the records of a kind.
 *
 * @param fields in field order
 * @param records the rules over one record, in the rulebook's order
 * @param across the rules across records: of fields in field order, then those with a name
 * @param exemptions in the rulebook's order
 * @param codes those of the rules with a name
 */
record KindRules(
        List<FieldRules> fields,
        List<NamedRule> records,
        List<AcrossRule> across,
        List<Exemption> exemptions,
        List<FindingCode> codes) {
    static final KindRules NONE = new KindRules(List.of(), List.of(), List.of(), List.of(), List.of());
}
