package io.kempt.rules.match.survivorship;

import java.util.Comparator;

/** Trusts the latest change. */
final class MostRecent implements SurvivorshipPolicy {
    @Override
    public String name() {
        return "most-recent";
    }

    @Override
    public String summary() {
        return "the value of the record that was changed last; records without a date come last";
    }

    @Override
    public Comparator<Candidate> order() {
        return Comparator.comparing(Candidate::updated).reversed();
    }
}
