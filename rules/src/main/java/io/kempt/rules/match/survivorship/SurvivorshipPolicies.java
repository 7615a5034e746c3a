package io.kempt.rules.match.survivorship;

import java.util.List;
import java.util.Optional;

/** Every survivorship policy, one line each. */
public final class SurvivorshipPolicies {
    public static final List<SurvivorshipPolicy> ALL =
            List.of(new SourcePriority(), new MostRecent(), new MostComplete(), new MostFrequent(), new Longest());

    private SurvivorshipPolicies() {}

    /** The policy of that name; empty when there is none. */
    public static Optional<SurvivorshipPolicy> ofName(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
