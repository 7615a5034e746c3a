package io.kempt.rules.generate.party;

/** Chinese companies and their branches. */
final class ChineseCompany {
    private static final double SHARED_MAILBOX = 0.5;

    private ChineseCompany() {}

    static Party invent(int index, String group, Dice dice) {
        return of(index, group, Firm.invent(dice), dice);
    }

    static Party of(int index, String group, Firm firm, Dice dice) {
        Person contact = Person.chinese(dice);
        String email = Mailboxes.business(contact, firm.domain(), dice);
        return party(index, group, firm, firm.name(), firm.city(), contact, email, dice);
    }

    /** A branch has its own code, place and contact; often it is reached through the shared mailbox of the whole. */
    static Party branch(int index, String group, Firm firm, Dice dice) {
        City city = dice.pick(WordLists.CITIES);
        Person contact = Person.chinese(dice);
        String email = dice.chance(SHARED_MAILBOX)
                ? "info@" + firm.domain()
                : Mailboxes.business(contact, firm.domain(), dice);
        return party(index, group, firm, firm.branchName(city), city, contact, email, dice);
    }

    private static Party party(
            int index, String group, Firm firm, Name name, City city, Person contact, String email, Dice dice) {
        return new Party(
                index,
                PartyType.COMPANY,
                group,
                "CN",
                name,
                UsccNumbers.invent(city.districts(), dice),
                Sizes.invent(dice),
                firm.business().division(),
                firm.business().divisionName(),
                contact.name(),
                MobileNumbers.invent("CN", dice),
                email,
                Addresses.chinese(city, true, dice),
                Origins.invent(dice));
    }
}
