package io.kempt.rules.row;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all rows of a kind have in common while they are judged.
 *
 * @param fields in field order
 * @param index the place of each field
 * @param reworded codes of Kempt that have other words in the rulebook, by id
 * @param day {@code asOf} as text; empty when there is none
 */
record RowPlan(
        Kind kind,
        List<FieldRules> fields,
        Map<String, Integer> index,
        Map<String, FindingCode> reworded,
        Optional<LocalDate> asOf,
        String day) {

    static RowPlan of(Rulebook rulebook, Kind kind, Optional<LocalDate> asOf) {
        List<FieldRules> fields = rulebook.rules(kind);
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            index.put(fields.get(i).field().name(), i);
        }
        return new RowPlan(
                kind,
                fields,
                index,
                rulebook.reworded(),
                asOf,
                asOf.map(LocalDate::toString).orElse(""));
    }
}
