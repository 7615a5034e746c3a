package io.kempt.rules.generate;

import static io.kempt.rules.generate.CustomerField.*;

import io.kempt.rules.generate.party.CountryNames;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Party;
import io.kempt.rules.generate.party.WordLists;
import java.time.LocalDate;

/** Writes a party down as each source does: what it calls industries and countries, how it writes phones and dates. */
final class CustomerDrafts {
    private CustomerDrafts() {}

    /** A sound record of a customer. */
    static CustomerDraft customer(
            Party party, ExportFile file, boolean repeated, LocalDate createdOn, LocalDate updatedOn, Dice dice) {
        CustomerDraft draft = new CustomerDraft(party, file, repeated, createdOn);
        plain(draft, NAME, party.name().full());
        plain(draft, CONTACT, party.contact().full());
        plain(draft, USCC, party.uscc());
        plain(draft, SIZE, party.size());
        draft.set(INDUSTRY, party.division(), industry(party, file, dice));
        draft.set(COUNTRY, party.country(), country(party, file, dice));
        plain(draft, ADDRESS, party.address().full());
        plain(draft, NOTE, note(party, dice));
        reachable(draft, dice);
        date(draft, CREATED_ON, createdOn);
        date(draft, UPDATED_ON, updatedOn);
        return draft;
    }

    /** A sound record of a lead. A person stands as the contact, without a company. */
    static CustomerDraft lead(Party party, boolean repeated, LocalDate createdOn, Dice dice) {
        CustomerDraft draft = new CustomerDraft(party, ExportFile.LEADS, repeated, createdOn);
        plain(draft, NAME, party.company() ? party.name().full() : "");
        plain(
                draft,
                CONTACT,
                party.company() ? party.contact().full() : party.name().full());
        reachable(draft, dice);
        date(draft, CREATED_ON, createdOn);
        return draft;
    }

    private static void reachable(CustomerDraft draft, Dice dice) {
        Party party = draft.party();
        draft.set(MOBILE, party.mobile(), PhoneDamage.written(party.mobile(), draft.file(), dice));
        plain(draft, EMAIL, party.email());
        plain(draft, SOURCE, party.source());
        plain(draft, OWNER, dice.pick(WordLists.of("salesperson")));
    }

    private static void plain(CustomerDraft draft, CustomerField field, String value) {
        if (draft.file().customerFields().contains(field)) {
            draft.set(field, value, value);
        }
    }

    private static void date(CustomerDraft draft, CustomerField field, LocalDate day) {
        String iso = day.toString();
        boolean workbook = draft.file() == ExportFile.SALES;
        draft.set(field, iso, workbook ? new Cell.Day(day) : new Cell.Text(iso));
    }

    private static String industry(Party party, ExportFile file, Dice dice) {
        return switch (file) {
            case ERP -> dice.chance(0.6) ? party.divisionName() : party.division();
            case SALES -> party.divisionName();
            default -> "";
        };
    }

    private static String country(Party party, ExportFile file, Dice dice) {
        if (file != ExportFile.SHOP) {
            return CountryNames.chinese(party.country());
        }
        return dice.chance(0.85) ? party.country() : CountryNames.english(party.country());
    }

    private static String note(Party party, Dice dice) {
        if (dice.chance(0.12)) {
            return dice.pick(WordLists.of("note"));
        }
        return party.company() && dice.chance(0.02) ? dice.pick(WordLists.of("note-left")) : "";
    }
}
