package io.kempt.rules.match;

/** Who looks on while records are matched: may end it, and may keep the time of its stages. */
@FunctionalInterface
public interface MatchWatch {
    /** Nobody looks on. */
    MatchWatch NONE = () -> {};

    /** Is called every few milliseconds, from several threads; what it throws ends the matching. */
    void check();

    /** A stage begins, and the one before it is over. */
    default void began(Stage stage) {}

    /** The stages of matching, in their order. */
    enum Stage {
        BLOCK,
        /** Pairs are compared, and the model is fitted to them. */
        TRAIN,
        SCORE,
        CLUSTER
    }
}
