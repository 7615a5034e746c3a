package io.kempt.rules.record;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Values;
import java.util.List;
import java.util.Optional;

/** Fields of which one must be filled, such as mobile or e-mail. */
final class AtLeastOneOf implements RecordRule {
    static final FindingCode CODE =
            new FindingCode("rule.at-least-one-of", Severity.WARNING, "one of {0} must be filled", "{0} 中至少填写一项");

    @Override
    public String key() {
        return "at-least-one-of";
    }

    @Override
    public String summary() {
        return "At least one of the listed fields is filled.";
    }

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public Optional<Compiled> compile(RuleText rule) {
        List<String> fields = rule.fields("at-least-one-of");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int[] places = fields.stream().mapToInt(rule::index).toArray();
        Optional<Breach> breach = Optional.of(new Breach("", List.of(String.join(", ", fields))));
        return Optional.of(
                new Compiled(fields.get(0), (record, asOf) -> isFilled(record, places) ? Optional.empty() : breach));
    }

    private static boolean isFilled(Values record, int[] places) {
        for (int place : places) {
            if (!record.value(place).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
