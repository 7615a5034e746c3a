package io.kempt.rules.standardise;

import java.util.List;
import java.util.Optional;

/** Every standardiser, one line each. */
public final class Standardisers {
    public static final List<Standardiser> ALL = List.of(
            new TextStandardiser(),
            new IdStandardiser(),
            new CustomerNameStandardiser(),
            new PersonNameStandardiser(),
            new UsccStandardiser(),
            new PhoneStandardiser(),
            new EmailStandardiser(),
            new DateStandardiser(),
            new DecimalStandardiser(),
            new CurrencyStandardiser(),
            new CountryStandardiser(),
            new AddressStandardiser(),
            new PostcodeStandardiser(),
            new BooleanStandardiser(),
            new ChoiceStandardiser(),
            new IndustryStandardiser());

    private Standardisers() {}

    /** The standardiser of a rulebook's {@code type:}. */
    public static Optional<Standardiser> ofType(String type) {
        return ALL.stream().filter(one -> one.type().equals(type)).findFirst();
    }
}
