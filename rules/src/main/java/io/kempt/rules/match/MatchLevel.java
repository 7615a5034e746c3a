package io.kempt.rules.match;

import io.kempt.rules.model.Label;

/**
 * A level of a comparison and what it is worth.
 *
 * @param m how often two records of one customer stand at this level, among pairs with both values; above 0, at most 1
 * @param u how often two records of different customers do
 * @param h how often two members of one household do, who are two customers all the same
 * @param frequent whether the value's own frequency replaces u where it is higher
 * @param veto whether the level forbids a match whatever the other comparisons say
 * @param learned what a steward's decisions add to its weight, in bits; 0 before there are any
 */
public record MatchLevel(
        String name, double m, double u, double h, boolean frequent, boolean veto, Label label, double learned) {

    /** A level of which nothing was learnt from decisions. */
    public MatchLevel(String name, double m, double u, double h, boolean frequent, boolean veto, Label label) {
        this(name, m, u, h, frequent, veto, label, 0);
    }

    /** The match weight in bits: log2(m / u), and what was learnt. */
    public double weight() {
        return weight(u);
    }

    /** What the level says for one customer and against two of one household, in bits: log2(m / h). */
    double householdWeight() {
        return Math.log(m / h) / Math.log(2) + learned;
    }

    /** The same level with other frequencies. */
    MatchLevel with(double newM, double newU) {
        return new MatchLevel(name, newM, newU, h, frequent, veto, label, learned);
    }

    /** The same level after decisions. */
    MatchLevel withLearned(double bits) {
        return new MatchLevel(name, m, u, h, frequent, veto, label, bits);
    }

    private double weight(double chance) {
        return Math.log(m / chance) / Math.log(2) + learned;
    }

    /**
     * The match weight of a value that {@code holders} of {@code records} distinct records hold: the chance of meeting it
     * in another record, if that is higher than u. Both records of the pair hold it, though they may be equal in
     * everything and so be counted as one.
     */
    double weight(int holders, int records) {
        int others = Math.max(1, holders - 1);
        return frequent ? weight(Math.max(u, others / (double) records)) : weight();
    }
}
