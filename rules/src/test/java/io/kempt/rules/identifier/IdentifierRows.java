package io.kempt.rules.identifier;

import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.row.RowVerdict;
import io.kempt.rules.rulebook.RulebookReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Judges a value as the row function does, in a rulebook with one field for each identifier under the type's name. */
final class IdentifierRows {
    private static final RecordId PLACE = new RecordId("erp", "customers.csv", "", 2);
    private final RowRules rules;
    private final List<String> fields;

    /** What the row function makes of one value. */
    enum Opinion {
        RIGHT,
        /** Accepted, with a warning or doubt. */
        DOUBTFUL,
        WRONG
    }

    IdentifierRows() {
        this("", "");
    }

    /** @param settings in YAML, of the field of one type */
    IdentifierRows(String type, String settings) {
        String yaml = Identifiers.ALL.stream()
                .map(one -> "      " + field(one.type()) + ": {type: " + one.type()
                        + (one.type().equals(type) && !settings.isEmpty() ? ", " + settings : "") + "}\n")
                .collect(Collectors.joining(
                        "",
                        "kinds:\n  customer:\n    key: id\n    fields:\n      id: {type: id, required: true}\n",
                        "      country: {type: country}\n"));
        rules = RowRules.compile(new RulebookReader().read("rulebook.yml", yaml), Kind.CUSTOMER);
        fields = rules.kind().fields().stream().map(FieldSpec::name).toList();
    }

    private static String field(String type) {
        return type.replace('-', '_');
    }

    RowVerdict judge(String type, String raw) {
        return judge(type, raw, "");
    }

    RowVerdict judge(String type, String raw, String country) {
        String[] values = new String[fields.size()];
        Arrays.fill(values, "");
        values[0] = "K1";
        values[place(type)] = raw;
        values[fields.indexOf("country")] = country;
        return rules.apply(new Row(PLACE, values));
    }

    int place(String type) {
        return fields.indexOf(field(type));
    }

    String canonical(String type, RowVerdict verdict) {
        return verdict.row().value(place(type));
    }

    /** The opinion of the standard: that a county is on no list is no part of it, and the lists grow. */
    static Opinion opinion(RowVerdict verdict) {
        if (!verdict.accepted()) {
            return Opinion.WRONG;
        }
        boolean clean = verdict.findings().stream()
                .allMatch(one ->
                        one.severity() == Severity.REPAIRED || one.code().id().endsWith(".county"));
        return clean ? Opinion.RIGHT : Opinion.DOUBTFUL;
    }

    /** The ids of what was found but repairs, separated by blanks. */
    static String faults(RowVerdict verdict) {
        return verdict.findings().stream()
                .filter(one -> one.severity() != Severity.REPAIRED)
                .map(one -> one.code().id())
                .collect(Collectors.joining(" "));
    }

    /** The first proposal of what was found but repairs; empty when there is none. */
    static String suggestion(RowVerdict verdict) {
        return verdict.findings().stream()
                .filter(one -> one.severity() != Severity.REPAIRED)
                .map(Finding::suggestion)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }
}
