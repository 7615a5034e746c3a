package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How often a field is damaged, and how.
 *
 * @param chance the share of records, 0 to 1
 * @param onlyRepeated whether only second and further records of a party are touched: what makes duplicates hard to find
 */
record DefectRule(DefectKind kind, CustomerField field, double chance, boolean onlyRepeated, Damage damage) {

    static DefectRule always(DefectKind kind, CustomerField field, double chance, Damage damage) {
        return new DefectRule(kind, field, chance, false, damage);
    }

    static DefectRule repeated(DefectKind kind, CustomerField field, double chance, Damage damage) {
        return new DefectRule(kind, field, chance, true, damage);
    }

    /** Throws the dice for a draft, and damages it if they say so and the damage is possible there. */
    void applyTo(CustomerDraft draft, Dice dice) {
        boolean open = draft.sound(field) && !draft.value(field).isEmpty() && (!onlyRepeated || draft.repeated());
        if (open && dice.chance(chance)) {
            damage.of(draft, draft.value(field), dice).ifPresent(cell -> draft.damage(field, kind, cell));
        }
    }

    /** Makes the damaged cell. */
    @FunctionalInterface
    interface Damage {
        /** The cell in place of the value; nothing where this damage cannot happen or would change nothing. */
        Optional<Cell> of(CustomerDraft draft, String value, Dice dice);

        /** Damage that only looks at the value; returning it unchanged means that the damage cannot happen. */
        static Damage text(BiFunction<String, Dice, String> change) {
            return (draft, value, dice) -> changed(value, change.apply(value, dice));
        }

        /** The cell with the new text, or nothing when it is the old one or empty. */
        static Optional<Cell> changed(String value, String other) {
            return other.isEmpty() || other.equals(value) ? Optional.empty() : Optional.of(new Cell.Text(other));
        }
    }
}
