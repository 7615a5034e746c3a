package io.kempt.rules.match.survivorship;

import java.util.Comparator;

/** Trusts the value that says most. */
final class Longest implements SurvivorshipPolicy {
    @Override
    public String name() {
        return "longest";
    }

    @Override
    public String summary() {
        return "the value of most characters";
    }

    @Override
    public Comparator<Candidate> order() {
        return Comparator.comparingInt(Longest::length).reversed();
    }

    private static int length(Candidate candidate) {
        return candidate.value().codePointCount(0, candidate.value().length());
    }
}
