package io.kempt.rules.match;

import java.util.List;

/**
 * What a steward has decided: pairs that are one customer and pairs that are not, whatever their scores. A key that is not
 * among the records is passed over, since records come and go between runs.
 *
 * @param mustLink pairs that are one customer
 * @param cannotLink pairs that are not
 * @param undone pairs that are not, by an undo: nobody looked at each of them, so that they teach nothing of others
 */
public record Constraints(List<KeyPair> mustLink, List<KeyPair> cannotLink, List<KeyPair> undone) {
    public static final Constraints NONE = new Constraints(List.of(), List.of());

    /** Without anything undone. */
    public Constraints(List<KeyPair> mustLink, List<KeyPair> cannotLink) {
        this(mustLink, cannotLink, List.of());
    }

    /** Two record keys; their order means nothing. */
    public record KeyPair(String left, String right) {}
}
