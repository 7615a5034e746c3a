package io.kempt.rules.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a unit under test reported on one cell, and the record's other cells. */
public final class Findings implements CellReport {
    private final Map<String, String> others = new HashMap<>();
    private final List<FindingCode> codes = new ArrayList<>();
    private final List<String> suggestions = new ArrayList<>();
    private final List<List<String>> args = new ArrayList<>();

    /** A report on a cell of a record with these other values: field, value, field, value … */
    public static Findings withOthers(String... fieldsAndValues) {
        Findings findings = new Findings();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            findings.others.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return findings;
    }

    @Override
    public String other(String field) {
        return others.getOrDefault(field, "");
    }

    @Override
    public void add(FindingCode code, String suggestion, String... values) {
        codes.add(code);
        suggestions.add(suggestion);
        args.add(List.of(values));
    }

    public List<FindingCode> codes() {
        return codes;
    }

    /** The ids of all reported codes, separated by blanks. */
    public String ids() {
        return String.join(" ", codes.stream().map(FindingCode::id).toList());
    }

    public List<String> suggestions() {
        return suggestions;
    }

    public List<List<String>> args() {
        return args;
    }

    public boolean has(Severity severity) {
        return codes.stream().anyMatch(code -> code.severity() == severity);
    }
}
