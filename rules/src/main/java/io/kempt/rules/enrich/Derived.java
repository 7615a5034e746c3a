package io.kempt.rules.enrich;

import java.util.List;

/**
 * What an enricher says in one of its outputs.
 *
 * @param value the empty string when it knows nothing
 * @param confidence in percent: 100 for what follows from the values that it was taken from, less for a guess, 0 for the
 *     beginning of a code that the store has yet to issue
 * @param from the fields that a guess rests on, separated by commas; empty when they are those of the {@link Enricher.Plan}
 */
public record Derived(String value, int confidence, String from) {
    public static final int CERTAIN = 100;
    public static final Derived NOTHING = new Derived("", CERTAIN, "");

    /** What follows from the enricher's fields. */
    public static Derived known(String value) {
        return value.isEmpty() ? NOTHING : new Derived(value, CERTAIN, "");
    }

    /** One value for each output. */
    static List<Derived> known(List<String> values) {
        Derived[] derived = new Derived[values.size()];
        for (int i = 0; i < derived.length; i++) {
            derived[i] = known(values.get(i));
        }
        return List.of(derived);
    }

    /** A guess; nothing when there is no value. */
    static Derived guess(String value, int confidence, String from) {
        return value.isEmpty() ? NOTHING : new Derived(value, confidence, from);
    }

    /** The beginning of a code: the store completes it once and keeps it. */
    static Derived toBeIssued(String stem) {
        return new Derived(stem, 0, "");
    }

    public boolean isGuess() {
        return confidence > 0 && confidence < CERTAIN;
    }

    public boolean isToBeIssued() {
        return confidence == 0;
    }
}
