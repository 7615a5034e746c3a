package io.kempt.rules.generate.duplicates;

import static io.kempt.rules.generate.duplicates.RecordColumn.*;
import static io.kempt.rules.generate.duplicates.Variation.*;
import static io.kempt.rules.generate.duplicates.VariationRule.always;
import static io.kempt.rules.generate.duplicates.VariationRule.later;
import static io.kempt.rules.generate.duplicates.VariationRule.slip;

import io.kempt.rules.generate.duplicates.VariationRule.Step;
import io.kempt.rules.generate.party.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** All that makes the records of one customer differ, and how often, in the order in which it happens. */
final class Variations {
    /** What happened to the customer before the record was written. */
    private static final List<VariationRule> CHANGES =
            List.of(later(0.14, (draft, dice) -> draft.changePhone(Phones.another(draft.phone(), dice))));

    private static final List<VariationRule> OF_PERSONS = List.of(
            later(0.012, NameSteps::married),
            slip(0.065, NameSteps::nickname),
            slip(0.03, NameSteps::initial),
            slip(0.12, NameSteps::homophone),
            slip(0.07, NameSteps::traditional),
            slip(0.05, NameSteps::pinyin),
            slip(0.2, NameSteps::ascii),
            slip(0.05, NameSteps::upperCase),
            slip(0.04, NameSteps::swapped),
            slip(0.025, NameSteps::merged),
            later(0.13, ContactSteps::otherMailbox),
            slip(0.1, ContactSteps::dateSlip));

    private static final List<VariationRule> OF_COMPANIES = List.of(
            slip(0.17, CompanySteps::homophone),
            slip(0.32, CompanySteps::legalForm),
            slip(0.1, CompanySteps::region),
            slip(0.1, CompanySteps::shortened),
            slip(0.1, CompanySteps::traditional),
            slip(0.15, CompanySteps::ascii),
            slip(0.06, CompanySteps::upperCase),
            later(0.12, ContactSteps::otherMailbox));

    private static final List<VariationRule> OF_ALL = List.of(
            slip(0.1, PlaceSteps::abbreviated),
            slip(0.1, PlaceSteps::withoutUnit),
            slip(0.1, PlaceSteps::region),
            slip(0.04, PlaceSteps::briefCity),
            slip(0.04, PlaceSteps::traditional),
            slip(0.03, PlaceSteps::fullWidth),
            slip(0.01, ContactSteps::fullWidth),
            slip(0.02, ContactSteps::domainSlip),
            slip(0.015, ContactSteps::upperCase),
            slip(0.035, Step.of(PHONE, WRONG_DIGIT, Typing::wrongDigit)),
            slip(0.015, Step.of(PHONE, LETTERS_TRANSPOSED, Typing::transposed)),
            slip(0.025, Step.of(POSTCODE, WRONG_DIGIT, Typing::wrongDigit)),
            slip(0.02, Step.of(STREET, WRONG_DIGIT, Typing::wrongDigit)));

    /** What was not known or not asked for. */
    private static final List<VariationRule> GAPS_OF_PERSONS = List.of(
            always(0.006, word(FIRST_NAME)),
            always(0.008, missing(FIRST_NAME)),
            always(0.24, missing(EMAIL)),
            always(0.18, missing(PHONE)),
            always(0.09, missing(STREET)),
            always(0.012, placeholder(BIRTH_DATE, "no-birth-date")),
            always(0.38, missing(BIRTH_DATE)));

    private static final List<VariationRule> GAPS_OF_COMPANIES = List.of(
            always(0.02, missing(EMAIL)),
            always(0.02, missing(PHONE)),
            later(0.07, missing(EMAIL)),
            later(0.07, missing(PHONE)));

    private static final List<VariationRule> GAPS_OF_ALL = List.of(
            always(0.009, placeholder(EMAIL, "no-email")),
            always(0.016, (draft, dice) -> draft.vary(PHONE, PLACEHOLDER, noPhone(draft, dice))),
            slip(0.02, missing(CITY)),
            slip(0.025, missing(POSTCODE)));

    private static final List<VariationRule> SLIPS = slips();

    private Variations() {}

    private static List<VariationRule> slips() {
        List<VariationRule> rules = new ArrayList<>();
        addSlips(rules, FIRST_NAME, 0.18);
        addSlips(rules, LAST_NAME, 0.18);
        addSlips(rules, COMPANY, 0.2);
        addSlips(rules, STREET, 0.06);
        addSlips(rules, CITY, 0.05);
        addSlips(rules, EMAIL, 0.07);
        return List.copyOf(rules);
    }

    private static void addSlips(List<VariationRule> rules, RecordColumn column, double chance) {
        rules.add(slip(chance * 0.3, Step.of(column, KEYBOARD_SLIP, Typing::neighbour)));
        rules.add(slip(chance * 0.25, Step.of(column, LETTERS_TRANSPOSED, Typing::transposed)));
        rules.add(slip(chance * 0.25, Step.of(column, LETTER_DROPPED, Typing::dropped)));
        rules.add(slip(chance * 0.2, Step.of(column, LETTER_DOUBLED, latin(Typing::doubled))));
    }

    /** A change that does not happen to Chinese text, where a character is chosen from a list. */
    private static BiFunction<String, Dice, String> latin(BiFunction<String, Dice, String> change) {
        return (value, dice) -> Han.is(value.charAt(0)) ? value : change.apply(value, dice);
    }

    private static Step missing(RecordColumn column) {
        return (draft, dice) -> draft.vary(column, MISSING, "");
    }

    private static Step placeholder(RecordColumn column, String list) {
        return (draft, dice) -> draft.vary(column, PLACEHOLDER, dice.pick(WordTables.words(list)));
    }

    private static Step word(RecordColumn column) {
        return (draft, dice) -> {
            String list = draft.customer().land().chinese() ? "no-name-zh" : "no-name";
            draft.vary(column, PLACEHOLDER, dice.pick(WordTables.words(list)));
        };
    }

    private static String noPhone(Draft draft, Dice dice) {
        return dice.pick(WordTables.words(draft.customer().land().chinese() ? "no-phone-zh" : "no-phone"));
    }

    /** What happened before the record was written, so that it changes what is written. */
    static void happen(Draft draft, Dice dice) {
        apply(CHANGES, draft, dice);
    }

    /** How it is written. */
    static void write(Draft draft, Dice dice) {
        boolean company = draft.customer().company();
        apply(company ? OF_COMPANIES : OF_PERSONS, draft, dice);
        apply(SLIPS, draft, dice);
        apply(OF_ALL, draft, dice);
        apply(company ? GAPS_OF_COMPANIES : GAPS_OF_PERSONS, draft, dice);
        apply(GAPS_OF_ALL, draft, dice);
    }

    private static void apply(List<VariationRule> rules, Draft draft, Dice dice) {
        for (VariationRule rule : rules) {
            rule.applyTo(draft, dice);
        }
    }
}
