package io.kempt.rules.generate;

import io.kempt.rules.generate.DefectRule.Damage;
import io.kempt.rules.generate.party.Contacts;
import io.kempt.rules.generate.party.Dice;
import java.util.List;
import java.util.Optional;

/** Damage to the names of contacts. */
final class ContactDamage {
    private static final List<String> TITLES = List.of("先生", "女士", "经理", "总");
    private static final List<String> FOREIGN_TITLES = List.of("Mr. ", "Ms. ", "Dr. ");
    private static final List<String> LEFT = List.of("(已离职)", "（已离职）", "（离职）");

    private ContactDamage() {}

    static Optional<Cell> changed(CustomerDraft draft, String value, Dice dice) {
        return Damage.changed(
                value, Contacts.invent(draft.party().country(), dice).full());
    }

    static Optional<Cell> homophone(CustomerDraft draft, String value, Dice dice) {
        return NameDamage.homophone(draft, value, dice);
    }

    static Optional<Cell> pinyin(CustomerDraft draft, String value, Dice dice) {
        boolean possible = draft.party().chinese() && draft.party().company();
        return possible ? Damage.changed(value, draft.party().contact().latin()) : Optional.empty();
    }

    static String left(String value, Dice dice) {
        return value + dice.pick(LEFT);
    }

    static Optional<Cell> titled(CustomerDraft draft, String value, Dice dice) {
        String titled = draft.party().chinese() ? value + dice.pick(TITLES) : dice.pick(FOREIGN_TITLES) + value;
        return Optional.of(new Cell.Text(titled));
    }
}
