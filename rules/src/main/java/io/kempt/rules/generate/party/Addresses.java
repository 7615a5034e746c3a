package io.kempt.rules.generate.party;

/** Invented addresses: real districts, common street names, random numbers. */
public final class Addresses {
    private Addresses() {}

    /** A new address in the country (ISO 3166-1 alpha-2), for somebody who has moved. */
    public static Address invent(String country, boolean company, Dice dice) {
        if (country.equals("CN")) {
            return chinese(dice.pick(WordLists.CITIES), company, dice);
        }
        return foreign(Country.ofCode(country), dice);
    }

    static Address chinese(City city, boolean company, Dice dice) {
        StringBuilder street = new StringBuilder(dice.pick(city.districts()).name());
        street.append(dice.pick(WordLists.of("road")))
                .append(1 + dice.below(888))
                .append("号");
        if (company) {
            street.append(dice.pick(WordLists.of("building")));
            street.append((char) ('A' + dice.below(4))).append("座");
            street.append((2 + dice.below(28)) * 100 + 1 + dice.below(20)).append("室");
        } else {
            street.append(dice.pick(WordLists.of("estate")))
                    .append(1 + dice.below(30))
                    .append("号楼");
            street.append(1 + dice.below(4)).append("单元");
            street.append((1 + dice.below(25)) * 100 + 1 + dice.below(4)).append("室");
        }
        String shortened = street.toString();
        return new Address(city.province() + city.name() + shortened, shortened);
    }

    static Address foreign(Country country, Dice dice) {
        String number = Integer.toString(1 + dice.below(480));
        String street = dice.pick(country.streets()).replace("#", number);
        return new Address(street + ", " + dice.pick(country.cities()), street);
    }
}
