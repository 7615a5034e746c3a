package io.kempt.rules.match.survivorship;

import java.util.Comparator;

/** Trusts the record on which most work was done. */
final class MostComplete implements SurvivorshipPolicy {
    @Override
    public String name() {
        return "most-complete";
    }

    @Override
    public String summary() {
        return "the value of the record that has most fields filled";
    }

    @Override
    public Comparator<Candidate> order() {
        return Comparator.comparingInt(Candidate::filled).reversed();
    }
}
