package io.kempt.rules.generate;

import io.kempt.rules.generate.DefectRule.Damage;
import io.kempt.rules.generate.party.Characters;
import io.kempt.rules.generate.party.Dice;
import java.util.List;
import java.util.Optional;

/** Damage to names of customers: the other ways to write them, and mistakes in writing. */
final class NameDamage {
    private static final List<String> NOTES = List.of("（已停用）", "(重复)", "（新）", "-老客户");
    private static final List<Form> FORMS = List.of(
            new Form("股份有限公司", "股份公司"),
            new Form("有限责任公司", "有限公司"),
            new Form("有限公司", "有限责任公司"),
            new Form("Co., Ltd.", "Co Ltd"),
            new Form("Pte. Ltd.", "Pte Ltd"),
            new Form("Pvt. Ltd.", "Private Limited"),
            new Form("Pty Ltd", "Pty Limited"),
            new Form("Limited", "Ltd."),
            new Form("Ltd", "Limited"),
            new Form("Inc.", "Incorporated"),
            new Form("Corp.", "Corporation"),
            new Form("LLC", "L.L.C."),
            new Form("GmbH", "G.m.b.H."),
            new Form("B.V.", "BV"),
            new Form("SARL", "S.A.R.L."));

    private NameDamage() {}

    static Optional<Cell> traditional(CustomerDraft draft, String value, Dice dice) {
        return Damage.changed(value, draft.party().name().traditional());
    }

    static Optional<Cell> pinyin(CustomerDraft draft, String value, Dice dice) {
        boolean possible = draft.party().chinese() && !draft.party().company();
        return possible ? Damage.changed(value, draft.party().name().latin()) : Optional.empty();
    }

    static Optional<Cell> english(CustomerDraft draft, String value, Dice dice) {
        boolean possible = draft.party().chinese() && draft.party().company();
        return possible ? Damage.changed(value, draft.party().name().latin()) : Optional.empty();
    }

    static Optional<Cell> ascii(CustomerDraft draft, String value, Dice dice) {
        return draft.party().chinese()
                ? Optional.empty()
                : Damage.changed(value, draft.party().name().latin());
    }

    /** A foreign person's name as in a card index: {@code Müller, Hans}. */
    static Optional<Cell> reversed(CustomerDraft draft, String value, Dice dice) {
        int blank = value.lastIndexOf(' ');
        if (draft.party().chinese() || draft.party().company() || blank < 0) {
            return Optional.empty();
        }
        return Damage.changed(value, value.substring(blank + 1) + ", " + value.substring(0, blank));
    }

    static Optional<Cell> homophone(CustomerDraft draft, String value, Dice dice) {
        return draft.party().chinese() ? Damage.changed(value, homophone(value, dice)) : Optional.empty();
    }

    /** One character replaced by another of the same sound; the name itself when none of some tried has another. */
    static String homophone(String name, Dice dice) {
        for (int attempt = 0; attempt < 8; attempt++) {
            int at = dice.below(name.length());
            char other = Characters.homophone(name.charAt(at), dice);
            if (other != name.charAt(at)) {
                return name.substring(0, at) + other + name.substring(at + 1);
            }
        }
        return name;
    }

    static String typo(String name, Dice dice) {
        int at = 1 + dice.below(name.length() - 1);
        boolean latin = name.charAt(at) < 0x2E80;
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> name.length() > 3 ? before + after : name;
            case 1 -> ValueDamage.swapped(name, 0, dice);
            case 2 ->
                latin
                        ? before + (char) ('a' + dice.below(26)) + after
                        : before + Characters.other(name.charAt(at), dice) + after;
            default -> before + name.charAt(at) + name.charAt(at) + after;
        };
    }

    static Optional<Cell> abbreviated(CustomerDraft draft, String value, Dice dice) {
        return Damage.changed(value, draft.party().name().abbreviated());
    }

    static Optional<Cell> legalForm(CustomerDraft draft, String value, Dice dice) {
        for (Form form : FORMS) {
            if (draft.party().company() && value.endsWith(form.registered)) {
                String without = value.substring(0, value.length() - form.registered.length());
                return Optional.of(new Cell.Text(without + form.other));
            }
        }
        return Optional.empty();
    }

    static Optional<Cell> note(CustomerDraft draft, String value, Dice dice) {
        boolean withContact = draft.party().company() && dice.chance(0.4);
        String note = withContact ? "-" + draft.party().contact().full() : dice.pick(NOTES);
        return Optional.of(new Cell.Text(value + note));
    }

    /** A legal form and what people write for it. */
    private record Form(String registered, String other) {}
}
