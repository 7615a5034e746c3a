package io.kempt.rules.match.evaluation;

/**
 * Precision and recall of something found against something expected.
 *
 * @param precision the share of what was found that is right, from 0 to 1; 1 when nothing was found
 * @param recall the share of what was to be found that was found, from 0 to 1; 1 when there was nothing
 */
public record Agreement(double precision, double recall) {

    /** The agreement of counts. */
    static Agreement of(long found, long right, long expected) {
        return new Agreement(found == 0 ? 1 : right / (double) found, expected == 0 ? 1 : right / (double) expected);
    }

    /** The harmonic mean of both. */
    public double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}
