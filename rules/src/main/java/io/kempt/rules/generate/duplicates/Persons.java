package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;

/** Private customers, and the people they live with. */
final class Persons {
    private static final double OWN_NAME = 0.1;
    private static final double NAMESAKE = 0.035;
    private static final double TWIN = 0.04;
    private static final double SHARED_PHONE = 0.4;
    private static final double SHARED_MAILBOX = 0.06;
    private static final LocalDate MIDDLE = LocalDate.of(1973, 6, 15);

    private final Towns towns;

    Persons(Towns towns) {
        this.towns = towns;
    }

    Customer alone(int index, Land land, Dice dice) {
        Person person = new Person(given(land, dice), Surnames.draw(land, dice), birthDate(dice));
        return customer(index, land, person, Phones.mobile(land, dice), address(land, dice), dice);
    }

    private static Customer customer(int index, Land land, Person person, Phone phone, Address address, Dice dice) {
        String email = Mail.personal(land, person.first(), person.last(), dice);
        return new Customer(index, false, land, person, Firm.NONE, email, phone, address);
    }

    Address address(Land land, Dice dice) {
        return land.chinese()
                ? ChineseAddresses.address(ChineseAddresses.city(dice), dice)
                : towns.address(land, false, dice);
    }

    /** Somebody at the head's address: mostly of the same family name, now and then of the same name or age. */
    Customer relative(int index, Customer head, Dice dice) {
        Land land = head.land();
        String last = dice.chance(OWN_NAME)
                ? Surnames.draw(land, dice)
                : head.person().last();
        Person person = new Person(given(land, dice), last, birthDate(dice));
        if (dice.chance(NAMESAKE)) {
            person = new Person(head.person().first(), head.person().last(), generation(head.person(), dice));
        } else if (dice.chance(TWIN)) {
            person = new Person(
                    given(land, dice), head.person().last(), head.person().birthDate());
        }
        Phone phone = dice.chance(SHARED_PHONE) ? head.phone() : Phones.mobile(land, dice);
        Customer relative = customer(index, land, person, phone, head.address(), dice);
        return dice.chance(SHARED_MAILBOX) ? withMailbox(relative, head.email()) : relative;
    }

    private static Customer withMailbox(Customer customer, String email) {
        return new Customer(
                customer.index(),
                false,
                customer.land(),
                customer.person(),
                Firm.NONE,
                email,
                customer.phone(),
                customer.address());
    }

    static String given(Land land, Dice dice) {
        if (!land.chinese()) {
            return WordTables.names("first-" + land).draw(dice);
        }
        WeightedWords table = WordTables.names("given");
        String first = table.draw(dice);
        return dice.chance(0.22) ? first : first + table.draw(dice);
    }

    private static String birthDate(Dice dice) {
        long days = (long) StrictMath.max(-13_500, StrictMath.min(13_500, dice.normal() * 5_600));
        return MIDDLE.plusDays(days).toString();
    }

    /** A parent or child: twenty to forty years apart, half of the time born on the same day of the year. */
    private static String generation(Person of, Dice dice) {
        LocalDate born = LocalDate.parse(of.birthDate());
        LocalDate other = born.plusYears((20L + dice.below(21)) * (born.getYear() > 1968 ? -1 : 1));
        return dice.chance(0.5)
                ? other.toString()
                : other.plusDays(dice.below(360) - 180).toString();
    }
}
