package io.kempt.rules.match.decision;

import io.kempt.rules.match.Constraints;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict about two records.
 *
 * @param left the key of the record whose key is smaller
 * @param right the key of the other
 */
public record Decision(String left, String right, Verdict verdict) {

    /** About two keys in any order. */
    public static Decision of(String one, String other, Verdict verdict) {
        return one.compareTo(other) <= 0 ? new Decision(one, other, verdict) : new Decision(other, one, verdict);
    }

    /** Decisions as matching follows them. */
    public static Constraints constraints(List<Decision> decisions) {
        return constraints(decisions, List.of());
    }

    /**
     * Decisions as matching follows them.
     *
     * @param undone those that an undo made, all of them {@link Verdict#DIFFERENT}
     */
    public static Constraints constraints(List<Decision> decisions, List<Decision> undone) {
        List<Constraints.KeyPair> must = new ArrayList<>();
        List<Constraints.KeyPair> cannot = new ArrayList<>();
        for (Decision decision : decisions) {
            Constraints.KeyPair pair = new Constraints.KeyPair(decision.left(), decision.right());
            switch (decision.verdict()) {
                case SAME -> must.add(pair);
                case DIFFERENT -> cannot.add(pair);
                case UNSURE -> {
                    // matching goes by the score
                }
            }
        }
        return new Constraints(
                must,
                cannot,
                undone.stream()
                        .map(one -> new Constraints.KeyPair(one.left(), one.right()))
                        .toList());
    }
}
