package io.kempt.rules.match;

import java.util.List;
import java.util.Optional;

/** Every comparison, one line each. */
final class Comparisons {
    static final List<Comparison> ALL = List.of(
            new PersonNameComparison(),
            new CompanyNameComparison(),
            new BranchComparison(),
            new ContactComparison(),
            new IdentifierComparison(),
            new PhoneComparison(),
            new EmailComparison(),
            new AddressComparison(),
            new DateComparison(),
            new TextComparison());

    private Comparisons() {}

    static Optional<Comparison> ofName(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
