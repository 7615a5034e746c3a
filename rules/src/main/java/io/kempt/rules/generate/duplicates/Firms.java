package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.duplicates.ChineseAddresses.City;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Latin;

/** Companies and their branches: customers of their own that share name, domain, and now and then mailbox and switchboard. */
final class Firms {
    private static final double SHARED_MAILBOX = 0.45;
    private static final double SHARED_SWITCHBOARD = 0.15;
    private static final double NAMED_BRANCH = 0.3;

    private final Towns towns;

    Firms(Towns towns) {
        this.towns = towns;
    }

    Customer alone(int index, Land land, Dice dice) {
        if (land.chinese()) {
            City city = ChineseAddresses.city(dice);
            Address address = ChineseAddresses.address(city, dice);
            return customer(index, chinese(city, dice), Phones.line(city, dice), address, dice);
        }
        return customer(index, foreign(land, dice), Phones.mobile(land, dice), towns.address(land, true, dice), dice);
    }

    private static Customer customer(int index, Firm firm, Phone phone, Address address, Dice dice) {
        String email = Mail.shared(firm.domain(), dice);
        return new Customer(index, true, firm.land(), Person.NONE, firm, email, phone, address);
    }

    /**
     * A branch of the head's company in another town. Branches that are reached through the same switchboard say which one
     * they are in their names; without that nobody could tell them from a company that has moved.
     */
    Customer branch(int index, Customer head, Dice dice) {
        Land land = head.land();
        Customer other = alone(index, land, dice);
        boolean switchboard = dice.chance(SHARED_SWITCHBOARD);
        Phone phone = switchboard ? head.phone() : other.phone();
        boolean named = switchboard || dice.chance(NAMED_BRANCH);
        Firm firm = named ? named(head.firm(), other.address()) : head.firm();
        String email = !switchboard && dice.chance(SHARED_MAILBOX) ? head.email() : Mail.shared(firm.domain(), dice);
        return new Customer(index, true, land, Person.NONE, firm, email, phone, other.address());
    }

    /** A stranger in the same business centre: one house, one switchboard for all. */
    Customer neighbour(int index, Customer head, Dice dice) {
        Customer other = alone(index, head.land(), dice);
        return new Customer(
                index, true, head.land(), Person.NONE, other.firm(), other.email(), head.phone(), head.address());
    }

    private static Firm named(Firm firm, Address place) {
        if (!firm.land().chinese()) {
            return firm.at("", place.city());
        }
        String city = place.city().substring(0, place.city().length() - 1);
        return firm.at(firm.region(), city + "分公司");
    }

    private static Firm chinese(City city, Dice dice) {
        StringBuilder trade = new StringBuilder();
        int length = dice.chance(0.45) ? 2 : dice.chance(0.7) ? 3 : 4;
        for (int i = 0; i < length; i++) {
            trade.append(dice.pick(WordTables.words("trade-zh")));
        }
        String region = dice.chance(0.7) ? city.brief() : "";
        String business = dice.pick(WordTables.words("business-zh"));
        String form = dice.pick(WordTables.words("form-zh"));
        String domain = Mail.domain(Han.pinyin(trade.toString()), dice);
        return new Firm(Land.CN, region, trade.toString(), business, form, "", domain);
    }

    private static Firm foreign(Land land, Dice dice) {
        String business = dice.pick(WordTables.words("business"));
        String trade = switch (dice.below(10)) {
            case 0 -> dice.pick(WordTables.words("trade"));
            case 1, 2 -> dice.pick(WordTables.words("trade")) + " " + Surnames.draw(land, dice);
            case 3, 4, 5 -> Surnames.draw(land, dice) + " & " + Surnames.draw(land, dice);
            default -> Surnames.draw(land, dice);
        };
        boolean partners = trade.indexOf('&') > 0 && dice.chance(0.5);
        String words = Latin.mailWord(trade) + (partners ? "" : Latin.mailWord(business));
        String form = dice.pick(WordTables.words("form-" + land));
        return new Firm(land, "", trade, partners ? "" : business, form, "", Mail.domain(words, dice));
    }
}
