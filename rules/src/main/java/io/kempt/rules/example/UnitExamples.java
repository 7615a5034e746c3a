package io.kempt.rules.example;

import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.rulebook.Units;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples that types and rules bring along themselves: a field as a rulebook would describe it, read by the reader of
 * rulebooks and run by the function that judges every row.
 *
 * @param unit the type's or rule's name
 * @param field the field in YAML, settings and examples
 * @param outcomes what became of each example
 */
public record UnitExamples(String unit, String field, List<ExampleOutcome> outcomes) {

    /** Those of every type and rule that has some, types first. */
    public static List<UnitExamples> of(Units units) {
        List<UnitExamples> all = new ArrayList<>();
        for (Standardiser type : units.standardisers()) {
            read(type.type(), type.examples()).ifPresent(all::add);
        }
        for (Validator rule : units.validators()) {
            read(rule.name(), rule.examples()).ifPresent(all::add);
        }
        return all;
    }

    /** The examples of one unit; empty when it has none. */
    public static Optional<UnitExamples> read(String unit, String field) {
        if (field.isBlank()) {
            return Optional.empty();
        }
        Rulebook rulebook = new RulebookReader()
                .read(
                        unit + ".yml",
                        "kinds:\n  " + Kind.CUSTOMER.code() + ":\n    fields:\n      value:\n" + field.indent(8));
        return Optional.of(new UnitExamples(unit, field, ExampleRun.of(rulebook)));
    }

    /** The first value that shows this code; empty when none does. */
    public Optional<ExampleOutcome> showing(String code) {
        return outcomes.stream()
                .filter(one -> List.of(one.expected().split("[ ,]+")).contains(code))
                .findFirst();
    }

    /** A value that is accepted; empty when there is none among the examples. */
    public Optional<ExampleOutcome> accepted() {
        return outcomes.stream()
                .filter(one -> one.expected().startsWith("accepts "))
                .findFirst();
    }
}
