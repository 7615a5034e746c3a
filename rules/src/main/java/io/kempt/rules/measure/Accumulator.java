package io.kempt.rules.measure;

/**
 * Something that takes rows one at a time and yields a result at the end. Parts of the rows may go to several
 * accumulators of the same settings, which are then merged; the result is that of one accumulator that saw all rows.
 *
 * @param <A> the accumulator itself
 * @param <R> what comes of it
 */
public interface Accumulator<A extends Accumulator<A, R>, R> {

    /** Takes over everything that the other one has seen; the other one must not be used afterwards. */
    void merge(A other);

    /** The result of all rows so far. */
    R finish();
}
