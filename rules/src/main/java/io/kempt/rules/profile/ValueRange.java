package io.kempt.rules.profile;

import java.util.List;

/**
 * From where to where a column's values go, in the order that fits its meaning: numbers, dates, or text.
 *
 * @param min the least; empty when there is none
 * @param quartiles the values below which a quarter, half and three quarters lie; empty for text
 * @param fences the values beyond which a number is an outlier: three times the distance of the quartiles below the
 *     first and above the third (the outer fences of J. W. Tukey, Exploratory Data Analysis, 1977); empty when none are
 *     drawn
 * @param outliers how many lie beyond
 * @param extremes the outliers that lie farthest out; empty when there are none or they are not known
 * @param estimated whether quartiles and outliers come from a sketch
 */
public record ValueRange(
        String min,
        String max,
        List<String> quartiles,
        List<String> fences,
        long outliers,
        List<String> extremes,
        boolean estimated) {
    static final ValueRange NONE = new ValueRange("", "", List.of(), List.of(), 0, List.of(), false);

    static ValueRange ofText(String min, String max) {
        return new ValueRange(min, max, List.of(), List.of(), 0, List.of(), false);
    }

    ValueRange masked(Meaning meaning) {
        return new ValueRange(
                Mask.of(meaning, min), Mask.of(meaning, max), quartiles, fences, outliers, extremes, estimated);
    }
}
