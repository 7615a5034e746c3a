package io.kempt.rules.enrich;

import java.util.List;
import java.util.Optional;

/** Every enricher, one line each. */
public final class Enrichers {
    public static final List<Enricher> ALL = List.of(
            new PhoneRegion(),
            new PhoneCarrier(),
            new PhoneLineType(),
            new UsccFacts(),
            new EmailDomainClass(),
            new EmailCompany(),
            new AddressRegion(),
            new CountryGuess(),
            new IndustrySuggestion(),
            new NamePinyin(),
            new Lifecycle(),
            new StaleContact(),
            new CustomerCodes());

    private Enrichers() {}

    /** The enricher of that name. */
    public static Optional<Enricher> ofName(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
