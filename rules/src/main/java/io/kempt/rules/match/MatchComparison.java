package io.kempt.rules.match;

import java.util.List;

/**
 * A comparison with the weights of its levels.
 *
 * @param name the comparison's name, such as {@code birth-date}
 * @param levels from agreement to contradiction
 */
public record MatchComparison(String name, List<MatchLevel> levels) {}
