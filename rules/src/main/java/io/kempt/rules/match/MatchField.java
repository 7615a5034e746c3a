package io.kempt.rules.match;

/**
 * A field that takes part in matching.
 *
 * @param name its name in the rulebook
 * @param kind what it means for matching
 */
public record MatchField(String name, MatchKind kind) {}
