package io.kempt.rules.rulebook;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.References;
import io.kempt.rules.validate.Repairs;
import io.kempt.rules.validate.Uniqueness;
import io.kempt.rules.validate.Validator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What judges a field, and what each can report there.
 *
 * @param unit the type's or rule's name; {@code key}, {@code unique} and {@code reference} for what is found across records
 * @param summary one sentence
 * @param codes those that this unit can report
 */
public record CodesInForce(String unit, String summary, List<FindingCode> codes) {

    /** The field's type, then the rules that hold for it, in the order in which a value meets them. */
    public static List<CodesInForce> of(Rulebook rulebook, Kind kind, FieldRules rules) {
        FieldSpec field = rules.field();
        List<CodesInForce> units = new ArrayList<>();
        Units.ALL.ofType(field.type()).ifPresent(type -> units.add(ofType(type)));
        for (Validator rule : Units.ALL.validators()) {
            if (rule.compile(field).isPresent()) {
                units.add(new CodesInForce(rule.name(), rule.summary(), rule.codes()));
            }
        }
        String key = rulebook.kind(kind).orElseThrow().key();
        if (field.name().equals(key)) {
            units.add(new CodesInForce(
                    "key", "No two records of a source share their key.", List.of(Uniqueness.KEY_REPEATED)));
        }
        if (field.unique()) {
            units.add(
                    new CodesInForce("unique", "No two records hold the same value.", List.of(Uniqueness.NOT_UNIQUE)));
        }
        rules.reference()
                .ifPresent(to -> units.add(new CodesInForce(
                        "reference",
                        "The value is the key of a record of kind " + to.code() + ".",
                        References.codes())));
        return units;
    }

    private static CodesInForce ofType(Standardiser type) {
        Set<FindingCode> codes = new LinkedHashSet<>(type.codes());
        codes.add(Repairs.VALUE_REPAIRED);
        return new CodesInForce(type.type(), type.summary(), List.copyOf(codes));
    }
}
