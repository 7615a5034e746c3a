package io.kempt.rules.enrich;

import java.util.Locale;
import java.util.Set;

/** The alpha-2 codes of ISO 3166-1. */
final class IsoCountry {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private IsoCountry() {}

    /** A code itself; empty when there is no such country. */
    static String of(String code) {
        return CODES.contains(code) ? code : "";
    }

    /** The code that a text begins with; empty when it begins with none. */
    static String prefixOf(String text) {
        return text.length() < 4 ? "" : of(text.substring(0, 2));
    }
}
