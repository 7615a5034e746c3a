package io.kempt.rules.validate;

import io.kempt.rules.identifier.Identifier;
import io.kempt.rules.identifier.Identifiers;
import java.util.ArrayList;
import java.util.List;

/** Every validator, one line each, in the order in which a cell meets them. */
public final class Validators {
    public static final List<Validator> ALL = withIdentifiers(
            new Required(),
            new ForbiddenValues(),
            new ChoiceMembership(),
            new PhoneLines(),
            new CustomerNameCheck(),
            new EmailAsName(),
            new TraditionalName(),
            new TranslatedName(),
            new Length(),
            new PatternMatch(),
            new Range());

    private Validators() {}

    private static List<Validator> withIdentifiers(Validator... others) {
        List<Validator> all = new ArrayList<>(List.of(others));
        for (Identifier identifier : Identifiers.ALL) {
            all.add(new IdentifierCheck(identifier));
        }
        return List.copyOf(all);
    }
}
