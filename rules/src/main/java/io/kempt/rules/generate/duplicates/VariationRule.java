package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import java.util.function.BiFunction;

/**
 * How often a record is varied, and how.
 *
 * @param chance the share of records that it is tried on, 0 to 1
 * @param firsts how much rarer it is in a customer's first record, 0 to 1: that one was written with care
 */
record VariationRule(double chance, double firsts, Step step) {
    private static final double WITH_CARE = 0.12;

    /** In all records alike. */
    static VariationRule always(double chance, Step step) {
        return new VariationRule(chance, 1, step);
    }

    /** Seldom in first records. */
    static VariationRule slip(double chance, Step step) {
        return new VariationRule(chance, WITH_CARE, step);
    }

    /** Only where another record has the older state. */
    static VariationRule later(double chance, Step step) {
        return new VariationRule(chance, 0, step);
    }

    void applyTo(Draft draft, Dice dice) {
        if (dice.chance(draft.again() ? chance : chance * firsts)) {
            step.take(draft, dice);
        }
    }

    /** Varies a record, or leaves it where that is not possible. */
    @FunctionalInterface
    interface Step {
        void take(Draft draft, Dice dice);

        /** A change that looks at one cell only. */
        static Step of(RecordColumn column, Variation kind, BiFunction<String, Dice, String> change) {
            return (draft, dice) -> {
                String value = draft.cell(column);
                if (!value.isEmpty()) {
                    draft.vary(column, kind, change.apply(value, dice));
                }
            };
        }
    }
}
