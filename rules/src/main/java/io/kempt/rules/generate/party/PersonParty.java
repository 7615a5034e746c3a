package io.kempt.rules.generate.party;

import java.util.List;

/** A private customer, and the relatives who live at the same address and now and then share its phone and mailbox. */
record PersonParty(List<Country> homeland, Person person, String mobile, String email, Address address, String source) {
    private static final double SAME_FAMILY_NAME = 0.7;
    private static final double SHARED_PHONE = 0.4;
    private static final double SHARED_MAILBOX = 0.15;

    static Party invent(int index, String group, List<Country> homeland, Dice dice) {
        return of(homeland, dice).party(index, group);
    }

    static PersonParty of(List<Country> homeland, Dice dice) {
        Person person = homeland.isEmpty() ? Person.chinese(dice) : Person.foreign(homeland.get(0), dice);
        Address address = homeland.isEmpty()
                ? Addresses.chinese(dice.pickEarly(WordLists.CITIES), false, dice)
                : Addresses.foreign(homeland.get(0), dice);
        String country = country(homeland);
        return new PersonParty(
                homeland,
                person,
                MobileNumbers.invent(country, dice),
                Mailboxes.personal(person.mailWord(), country, dice),
                address,
                Origins.invent(dice));
    }

    PersonParty relative(Dice dice) {
        PersonParty other = of(homeland, dice);
        Person relative = dice.chance(SAME_FAMILY_NAME) ? person.relative(homeland, dice) : other.person;
        return new PersonParty(
                homeland,
                relative,
                dice.chance(SHARED_PHONE) ? mobile : other.mobile,
                dice.chance(SHARED_MAILBOX) ? email : Mailboxes.personal(relative.mailWord(), country(homeland), dice),
                address,
                other.source);
    }

    Party party(int index, String group) {
        return new Party(
                index,
                PartyType.PERSON,
                group,
                country(homeland),
                person.name(),
                "",
                "",
                "",
                "",
                Name.NONE,
                mobile,
                email,
                address,
                source);
    }

    private static String country(List<Country> homeland) {
        return homeland.isEmpty() ? "CN" : homeland.get(0).code();
    }
}
