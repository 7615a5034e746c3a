package io.kempt.rules.match;

/** What became of a pair that scored at least the review threshold. */
public enum Outcome {
    /** Both records are in one cluster. */
    LINKED,
    /** Between the review and the merge threshold: a person should look. */
    REVIEW,
    /**
     * Above the merge threshold, but their clusters were not joined: records in them contradict each other, or too few
     * of their pairs support it. A person should look at these first.
     */
    REFUSED
}
