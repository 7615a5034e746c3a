package io.kempt.rules.record;

import io.kempt.rules.condition.Condition;
import io.kempt.rules.condition.Truth;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A steward's own condition. A record breaks it only when it is false: what cannot be told is no breach, as in SQL. */
final class Expectation implements RecordRule {
    static final FindingCode CODE =
            new FindingCode("rule.expect", Severity.WARNING, "the record does not meet the rule '{0}'", "记录不符合规则“{0}”");

    @Override
    public String key() {
        return "expect";
    }

    @Override
    public String summary() {
        return "A condition in CEL holds, such as \"country != 'CN' || uscc != ''\".";
    }

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public Optional<Compiled> compile(RuleText rule) {
        Optional<Condition> expected = rule.condition("expect");
        Optional<Breach> breach = Optional.of(new Breach("", List.of(rule.name())));
        return expected.map(condition -> new Compiled(
                "", (record, asOf) -> condition.test(record, asOf) == Truth.FALSE ? breach : Optional.empty()));
    }
}
