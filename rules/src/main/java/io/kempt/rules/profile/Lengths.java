package io.kempt.rules.profile;

/**
 * Lengths of the filled cells in characters.
 *
 * @param mean rounded to a tenth; 0 when nothing is filled
 */
public record Lengths(long min, double mean, long max) {
    static final Lengths NONE = new Lengths(0, 0, 0);
}
