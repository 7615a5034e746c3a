package io.kempt.rules.validate;

import java.util.List;

/** Every validator, one line each, in the order in which a cell meets them. */
public final class Validators {
    public static final List<Validator> ALL = List.of(
            new Required(),
            new ForbiddenValues(),
            new ChoiceMembership(),
            new UsccCheck(),
            new PhoneLines(),
            new CustomerNameCheck(),
            new EmailAsName(),
            new Length(),
            new PatternMatch(),
            new Range());

    private Validators() {}
}
