package io.kempt.rules.example;

import io.kempt.rules.model.Kind;
import io.kempt.rules.yaml.Mistake;

/**
 * What became of an example.
 *
 * @param field the field's name; empty for a whole record
 * @param given the value, or the reason and values of a record
 * @param expected what the example says
 * @param found what the rules make of it
 * @param place where the example is written
 */
public record ExampleOutcome(
        Kind kind, String field, String given, String expected, String found, Status status, Mistake place) {

    /** How an example ended. */
    public enum Status {
        /** As it says. */
        HOLDS,
        /** Otherwise than it says. */
        FAILS,
        /** It stands in the rulebook that is extended, and the steward's rulebook changes what becomes of it. */
        CHANGED
    }
}
