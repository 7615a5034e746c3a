package io.kempt.rules.generate.duplicates;

import static io.kempt.rules.generate.duplicates.RecordColumn.FIRST_NAME;
import static io.kempt.rules.generate.duplicates.RecordColumn.LAST_NAME;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Latin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a person's name is written otherwise. */
final class NameSteps {
    private static final Map<String, List<String>> SHORT = new HashMap<>();

    static {
        for (String line : WordTables.lines("short-names.tsv")) {
            List<String> words = WordTables.split(line);
            SHORT.put(words.get(0), words.subList(1, words.size()));
        }
    }

    /** People call a Chinese customer by a short form less often than an English one. */
    private static final double FAMILIAR = 0.4;

    private NameSteps() {}

    static void married(Draft draft, Dice dice) {
        if (!draft.customer().land().chinese()) {
            String other = Surnames.draw(draft.customer().land(), dice);
            boolean both = dice.chance(0.3);
            draft.vary(LAST_NAME, Variation.NAME_CHANGED, both ? draft.cell(LAST_NAME) + "-" + other : other);
        }
    }

    static void nickname(Draft draft, Dice dice) {
        String first = draft.cell(FIRST_NAME);
        if (draft.customer().land().chinese()) {
            draft.vary(FIRST_NAME, Variation.NICKNAME, dice.chance(FAMILIAR) ? familiar(first, dice) : first);
        } else {
            draft.vary(FIRST_NAME, Variation.NICKNAME, dice.pick(SHORT.getOrDefault(first, List.of(first))));
        }
    }

    /** 小芳 for 芳 or 丽芳: of one character only, or with 小 before it. */
    private static String familiar(String first, Dice dice) {
        if (first.length() < 2) {
            return first;
        }
        String last = first.substring(1);
        return dice.chance(0.7) ? "小" + last : last;
    }

    static void initial(Draft draft, Dice dice) {
        String first = draft.cell(FIRST_NAME);
        if (first.length() > 1 && !draft.customer().land().chinese()) {
            draft.vary(FIRST_NAME, Variation.INITIAL, first.charAt(0) + (dice.chance(0.8) ? "." : ""));
        }
    }

    static void swapped(Draft draft, Dice dice) {
        String first = draft.cell(FIRST_NAME);
        String last = draft.cell(LAST_NAME);
        if (!first.isEmpty() && !last.isEmpty()) {
            draft.vary(FIRST_NAME, Variation.NAMES_SWAPPED, last);
            draft.vary(LAST_NAME, Variation.NAMES_SWAPPED, first);
        }
    }

    static void merged(Draft draft, Dice dice) {
        String first = draft.cell(FIRST_NAME);
        String last = draft.cell(LAST_NAME);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean han = Han.is(last.charAt(0));
        String western = dice.chance(0.15) ? last + ", " + first : first + " " + last;
        draft.vary(LAST_NAME, Variation.NAMES_MERGED, han ? last + first : western);
        draft.vary(FIRST_NAME, Variation.NAMES_MERGED, "");
    }

    static void pinyin(Draft draft, Dice dice) {
        if (draft.customer().land().chinese()) {
            Person person = draft.customer().person();
            draft.vary(FIRST_NAME, Variation.PINYIN, capital(Han.pinyin(person.first())));
            draft.vary(LAST_NAME, Variation.PINYIN, capital(Han.surnamePinyin(person.last())));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static void homophone(Draft draft, Dice dice) {
        RecordColumn column = dice.chance(0.85) ? FIRST_NAME : LAST_NAME;
        String value = draft.cell(column);
        if (!value.isEmpty() && draft.customer().land().chinese()) {
            draft.vary(column, Variation.HOMOPHONE, Han.homophone(value, dice));
        }
    }

    static void traditional(Draft draft, Dice dice) {
        for (RecordColumn column : List.of(FIRST_NAME, LAST_NAME)) {
            draft.vary(column, Variation.TRADITIONAL, Han.traditional(draft.cell(column)));
        }
    }

    static void ascii(Draft draft, Dice dice) {
        for (RecordColumn column : List.of(FIRST_NAME, LAST_NAME)) {
            draft.vary(column, Variation.ACCENTS_DROPPED, Latin.ascii(draft.cell(column)));
        }
    }

    static void upperCase(Draft draft, Dice dice) {
        boolean both = dice.chance(0.5);
        for (RecordColumn column : both ? List.of(FIRST_NAME, LAST_NAME) : List.of(LAST_NAME)) {
            draft.vary(column, Variation.UPPER_CASE, draft.cell(column).toUpperCase(Locale.ROOT));
        }
    }
}
