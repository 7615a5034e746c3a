package io.kempt.rules.match.survivorship;

import java.util.Comparator;

/** Trusts systems in the order of the rulebook. */
final class SourcePriority implements SurvivorshipPolicy {
    @Override
    public String name() {
        return "source-priority";
    }

    @Override
    public String summary() {
        return "the value of the system that stands first under 'sources'";
    }

    @Override
    public Comparator<Candidate> order() {
        return Comparator.comparingInt(Candidate::rank);
    }
}
