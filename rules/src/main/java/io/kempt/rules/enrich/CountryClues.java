package io.kempt.rules.enrich;

import java.util.List;

/** Every clue to a country, the most trusted first, one line each. */
final class CountryClues {
    static final List<CountryClue> ALL = List.of(
            new UsccCountry(),
            new VatCountry(),
            new AddressCountry(),
            new IbanCountry(),
            new PhoneCountry(),
            new EmailCountry());

    private CountryClues() {}
}
