package io.kempt.rules.generate.party;

/** People who come to work for a company. */
public final class Contacts {
    private Contacts() {}

    /** Somebody new in a company of that country (ISO 3166-1 alpha-2). */
    public static Name invent(String country, Dice dice) {
        return country.equals("CN")
                ? Person.chinese(dice).name()
                : Person.foreign(Country.ofCode(country), dice).name();
    }
}
