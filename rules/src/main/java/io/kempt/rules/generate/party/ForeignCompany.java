package io.kempt.rules.generate.party;

/** Companies outside China: a place-like word or a family name, the business, the legal form of the country. */
final class ForeignCompany {
    private static final double FAMILY_NAME = 0.35;

    private ForeignCompany() {}

    static Party invent(int index, String group, Country country, Dice dice) {
        Business business = dice.pick(WordLists.BUSINESSES);
        String trade =
                dice.chance(FAMILY_NAME) ? dice.pick(country.lastNames()) : dice.pick(WordLists.of("foreign-trade"));
        String joiner = dice.pick(WordLists.of("foreign-joiner"));
        String brief = trade + (joiner.isEmpty() ? "" : " " + joiner) + " " + business.english();
        String full = brief + " " + dice.pick(country.legalForms());
        String domain = Latin.mailWord(trade) + "-" + business.host() + dice.below(1000) + ".example.com";
        Person contact = Person.foreign(country, dice);
        return new Party(
                index,
                PartyType.COMPANY,
                group,
                country.code(),
                new Name(full, full, Latin.ascii(full), brief),
                "",
                Sizes.invent(dice),
                business.division(),
                business.divisionName(),
                contact.name(),
                MobileNumbers.invent(country.code(), dice),
                Mailboxes.business(contact, domain, dice),
                Addresses.foreign(country, dice),
                Origins.invent(dice));
    }
}
