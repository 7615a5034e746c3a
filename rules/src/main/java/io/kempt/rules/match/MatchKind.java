package io.kempt.rules.match;

import java.util.Locale;
import java.util.Optional;

/** What a field means for matching: which cleaning, blocking and comparison it gets. */
public enum MatchKind {
    /** The customer's name: a company's or a person's. At most one field. */
    CUSTOMER_NAME,
    /** The person to speak to. At most one field; it stands in for a customer's name that is missing. */
    PERSON_NAME,
    /** A person's given name, where exports keep it apart from the surname. At most one field. */
    GIVEN_NAME,
    /** A person's surname, where exports keep it apart from the given name. At most one field. */
    SURNAME,
    /** A phone number in any national or international style. */
    PHONE,
    EMAIL,
    /** A postal address or a part of it; several fields are read as one address, in their order. */
    ADDRESS,
    /** A town, where exports keep it apart from the street. At most one field. */
    CITY,
    /** A postal code, where exports keep it apart from the street. At most one field. */
    POSTCODE,
    /** A number that one customer has for itself, such as the USCC. */
    IDENTIFIER,
    /** A date of birth or of foundation. At most one field. */
    DATE,
    /** Anything else that tells customers apart, such as the country; equality is all that is asked. */
    TEXT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As written in rulebooks: lower case with hyphens. */
    public String code() {
        return code;
    }

    /** Whether several fields may have this kind. */
    public boolean repeatable() {
        return switch (this) {
            case PHONE, EMAIL, ADDRESS, IDENTIFIER, TEXT -> true;
            case CUSTOMER_NAME, PERSON_NAME, GIVEN_NAME, SURNAME, CITY, POSTCODE, DATE -> false;
        };
    }

    /** The kind of that code; empty when there is none. */
    public static Optional<MatchKind> ofCode(String code) {
        for (MatchKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
