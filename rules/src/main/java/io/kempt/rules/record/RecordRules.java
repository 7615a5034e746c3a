package io.kempt.rules.record;

import java.util.List;

/** Every kind of rule over a record, one line each. */
public final class RecordRules {
    public static final List<RecordRule> ALL = List.of(
            new Expectation(),
            new DateOrder(),
            new Cascade(),
            new AtLeastOneOf(),
            new EqualFields(),
            new DifferentFields());

    private RecordRules() {}
}
