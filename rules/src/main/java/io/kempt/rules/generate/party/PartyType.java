package io.kempt.rules.generate.party;

import java.util.Locale;

/** What a party is. */
public enum PartyType {
    PERSON,
    COMPANY;

    /** As written in the truth: {@code person}, {@code company}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
