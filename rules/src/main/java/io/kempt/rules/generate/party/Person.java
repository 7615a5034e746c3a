package io.kempt.rules.generate.party;

import java.util.List;

/**
 * A person's name with the parts that relatives and mail addresses take from it.
 *
 * @param family the family name as in {@link Surname#simplified()} or a country's last names
 * @param mailWord the local part of a mail address without number
 */
record Person(Name name, String family, String mailWord) {

    static Person chinese(Dice dice) {
        return chinese(dice.pickEarly(WordLists.SURNAMES), dice);
    }

    static Person foreign(Country country, Dice dice) {
        return foreign(country, dice.pick(country.lastNames()), dice);
    }

    /**
     * Another of the same family.
     *
     * @param country the country; meaningless for Chinese families
     */
    Person relative(List<Country> country, Dice dice) {
        if (!country.isEmpty()) {
            return foreign(country.get(0), family, dice);
        }
        for (Surname surname : WordLists.SURNAMES) {
            if (surname.simplified().equals(family)) {
                return chinese(surname, dice);
            }
        }
        return chinese(dice);
    }

    private static Person chinese(Surname surname, Dice dice) {
        StringBuilder simplified = new StringBuilder(surname.simplified());
        StringBuilder traditional = new StringBuilder(surname.traditional());
        StringBuilder given = new StringBuilder();
        int length = dice.chance(0.8) ? 2 : 1;
        for (int i = 0; i < length; i++) {
            Characters.Han han = dice.pick(Characters.GIVEN);
            simplified.append(han.simplified());
            traditional.append(han.traditional());
            given.append(han.pinyin());
        }
        String latin = surname.pinyin() + " " + Latin.capitalised(given.toString());
        Name name = new Name(simplified.toString(), traditional.toString(), latin, "");
        return new Person(name, surname.simplified(), Latin.mailWord(surname.pinyin()) + given);
    }

    private static Person foreign(Country country, String family, Dice dice) {
        String first = dice.pick(country.firstNames());
        String full = first + " " + family;
        Name name = new Name(full, full, Latin.ascii(full), "");
        return new Person(name, family, Latin.mailWord(first) + "." + Latin.mailWord(family));
    }
}
