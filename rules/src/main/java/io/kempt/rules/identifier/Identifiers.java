package io.kempt.rules.identifier;

import java.util.List;

/** Every identifier, one line each. */
public final class Identifiers {
    public static final List<Identifier> ALL = List.of(
            new UsccType(),
            new OrganisationCodeType(),
            new RegistrationNumberType(),
            new TaxNumberType(),
            new ResidentIdType(),
            new LeiType(),
            new IbanType(),
            new VatType(),
            new EinType(),
            new DunsType(),
            new GtinType());

    private Identifiers() {}
}
