package io.kempt.rules.profile;

import java.util.List;

/**
 * How many cells of a column are odd in one way.
 *
 * @param estimated whether the count was projected from a sample
 * @param examples a few of the values
 */
public record OddityCount(Oddity oddity, long count, boolean estimated, List<String> examples) {}
