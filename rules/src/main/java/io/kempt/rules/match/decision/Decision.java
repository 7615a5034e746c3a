package io.kempt.rules.match.decision;

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
}
