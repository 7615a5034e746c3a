package io.kempt.rules.record;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Values;
import java.util.List;
import java.util.Optional;

/** Fields that must not hold the same value, such as a contact's name in the customer's name. */
final class DifferentFields implements RecordRule {
    static final FindingCode CODE =
            new FindingCode("rule.not-equal", Severity.WARNING, "the same value as in '{0}'", "与字段“{0}”的值相同");

    @Override
    public String key() {
        return "not-equal";
    }

    @Override
    public String summary() {
        return "No two of the listed fields hold the same value; missing ones are passed over.";
    }

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public Optional<Compiled> compile(RuleText rule) {
        List<String> fields = rule.fields("not-equal");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int[] places = fields.stream().mapToInt(rule::index).toArray();
        return Optional.of(
                new Compiled(fields.get(fields.size() - 1), (record, asOf) -> breach(record, places, fields)));
    }

    private static Optional<Breach> breach(Values record, int[] places, List<String> fields) {
        for (int i = 1; i < places.length; i++) {
            String value = record.value(places[i]);
            for (int j = 0; j < i; j++) {
                if (!value.isEmpty() && value.equals(record.value(places[j]))) {
                    return Optional.of(new Breach(fields.get(i), List.of(fields.get(j))));
                }
            }
        }
        return Optional.empty();
    }
}
