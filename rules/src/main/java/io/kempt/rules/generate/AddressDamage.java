package io.kempt.rules.generate;

import io.kempt.rules.generate.DefectRule.Damage;
import io.kempt.rules.generate.party.Addresses;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Party;
import java.util.Optional;

/** Damage to addresses. */
final class AddressDamage {
    private AddressDamage() {}

    static Optional<Cell> shortened(CustomerDraft draft, String value, Dice dice) {
        return Damage.changed(value, draft.party().address().shortened());
    }

    static Optional<Cell> moved(CustomerDraft draft, String value, Dice dice) {
        Party party = draft.party();
        return Damage.changed(
                value, Addresses.invent(party.country(), party.company(), dice).full());
    }
}
