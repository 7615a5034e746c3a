package io.kempt.rules.match;

import java.util.List;

/**
 * What a steward has decided: pairs that are one customer and pairs that are not, whatever their scores. A key that is not
 * among the records is passed over, since records come and go between runs.
 */
public record Constraints(List<KeyPair> mustLink, List<KeyPair> cannotLink) {
    public static final Constraints NONE = new Constraints(List.of(), List.of());

    /** Two record keys; their order means nothing. */
    public record KeyPair(String left, String right) {}
}
