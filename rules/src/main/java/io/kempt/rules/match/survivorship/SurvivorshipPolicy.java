package io.kempt.rules.match.survivorship;

import java.util.Comparator;

/** A way to choose among the values of a field. */
public interface SurvivorshipPolicy {

    /** Its name in rulebooks, such as {@code most-recent}. */
    String name();

    /** One sentence for the generated documentation. */
    String summary();

    /** The better candidate first. */
    Comparator<Candidate> order();
}
