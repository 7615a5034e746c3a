package io.kempt.rules.record;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Values;
import java.util.List;
import java.util.Optional;

/** Dates that follow one another; the same day is allowed, and a missing or unreadable date is passed over. */
final class DateOrder implements RecordRule {
    static final FindingCode CODE =
            new FindingCode("rule.date-order", Severity.WARNING, "earlier than {0} in '{1}'", "早于字段“{1}”中的日期 {0}");

    @Override
    public String key() {
        return "date-order";
    }

    @Override
    public String summary() {
        return "The listed dates follow one another; the same day is allowed, and missing ones are passed over.";
    }

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public Optional<Compiled> compile(RuleText rule) {
        List<String> fields = rule.fields("date-order");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int[] places = fields.stream().mapToInt(rule::index).toArray();
        String last = fields.get(fields.size() - 1);
        return Optional.of(new Compiled(last, (record, asOf) -> breach(record, places, fields)));
    }

    private static Optional<Breach> breach(Values record, int[] places, List<String> fields) {
        String before = "";
        String field = "";
        for (int i = 0; i < places.length; i++) {
            String date = record.value(places[i]);
            if (!isDate(date)) {
                continue;
            }
            if (date.compareTo(before) < 0) {
                return Optional.of(new Breach(fields.get(i), List.of(before, field)));
            }
            before = date;
            field = fields.get(i);
        }
        return Optional.empty();
    }

    /** Whether it has the canonical form, in which the order of texts is that of days. */
    private static boolean isDate(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && Character.isDigit(text.charAt(0));
    }
}
