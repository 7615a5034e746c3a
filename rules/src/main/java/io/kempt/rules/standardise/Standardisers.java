package io.kempt.rules.standardise;

import io.kempt.rules.identifier.Identifier;
import io.kempt.rules.identifier.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every standardiser, one line each. */
public final class Standardisers {
    public static final List<Standardiser> ALL = withIdentifiers(
            new TextStandardiser(),
            new IdStandardiser(),
            new CustomerNameStandardiser(),
            new PersonNameStandardiser(),
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

    /** Identifiers have a list of their own, for both this package and that of validators take them from there. */
    private static List<Standardiser> withIdentifiers(Standardiser... others) {
        List<Standardiser> all = new ArrayList<>(List.of(others));
        for (Identifier identifier : Identifiers.ALL) {
            all.add(new IdentifierStandardiser(identifier));
        }
        return List.copyOf(all);
    }

    /** The standardiser of a rulebook's {@code type:}. */
    public static Optional<Standardiser> ofType(String type) {
        return ALL.stream().filter(one -> one.type().equals(type)).findFirst();
    }
}
