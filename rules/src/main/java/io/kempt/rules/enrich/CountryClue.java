package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import java.util.Optional;

/** Something in a record that tells a customer's country. Each says how far it can be trusted. */
interface CountryClue {

    /** Its name in the setting {@code trust}. */
    String name();

    /** How far it can be trusted when nothing contradicts it, in percent. */
    int confidence();

    /** The field that it looks at; empty when the kind has none. */
    Optional<String> field(KindSpec kind);

    /** The country of a canonical value by ISO 3166-1 alpha-2; empty when it tells none. */
    String countryOf(String value, Readings readings);
}
