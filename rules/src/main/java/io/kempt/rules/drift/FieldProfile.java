package io.kempt.rules.drift;

import io.kempt.rules.measure.Ratio;
import java.util.SortedMap;

/**
 * What the values of one field look like.
 *
 * @param shape what the bins are
 * @param empty records without a value
 * @param distinct different values, an estimate beyond a thousand
 * @param bins how many values each holds
 */
public record FieldProfile(Shape shape, long empty, long distinct, SortedMap<String, Long> bins) {

    /** How values are binned. */
    public enum Shape {
        /** Each value is its own bin: there are few of them. */
        CATEGORIES,
        /** Numbers in steps of 1, 2, 5, 10 … */
        NUMBERS,
        /** Dates by their age on the as-of date. */
        AGES,
        /** No bins: too many values, or personal ones. */
        NONE
    }

    /** The share of records without a value. */
    public Ratio emptyShare(long records) {
        return new Ratio(empty, records);
    }
}
