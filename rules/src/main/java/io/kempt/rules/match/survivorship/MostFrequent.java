package io.kempt.rules.match.survivorship;

import java.util.Comparator;

/** Trusts the majority. */
final class MostFrequent implements SurvivorshipPolicy {
    @Override
    public String name() {
        return "most-frequent";
    }

    @Override
    public String summary() {
        return "the value that most records hold";
    }

    @Override
    public Comparator<Candidate> order() {
        return Comparator.comparingInt(Candidate::votes).reversed();
    }
}
