package io.kempt.rules.record;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Values;
import java.util.List;
import java.util.Optional;

/** Fields that must hold one value, such as an address and its confirmation. */
final class EqualFields implements RecordRule {
    static final FindingCode CODE =
            new FindingCode("rule.equal", Severity.WARNING, "not the same value as in '{0}'", "与字段“{0}”的值不一致");

    @Override
    public String key() {
        return "equal";
    }

    @Override
    public String summary() {
        return "The listed fields hold the same value; missing ones are passed over.";
    }

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public Optional<Compiled> compile(RuleText rule) {
        List<String> fields = rule.fields("equal");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int[] places = fields.stream().mapToInt(rule::index).toArray();
        return Optional.of(
                new Compiled(fields.get(fields.size() - 1), (record, asOf) -> breach(record, places, fields)));
    }

    private static Optional<Breach> breach(Values record, int[] places, List<String> fields) {
        int first = -1;
        for (int i = 0; i < places.length; i++) {
            String value = record.value(places[i]);
            if (value.isEmpty()) {
                continue;
            }
            if (first < 0) {
                first = i;
            } else if (!value.equals(record.value(places[first]))) {
                return Optional.of(new Breach(fields.get(i), List.of(fields.get(first))));
            }
        }
        return Optional.empty();
    }
}
