package io.kempt.rules.profile;

/**
 * A form of values, such as {@code 9{11}}, and how many cells have it.
 *
 * @param least the first of them in text order
 * @param most the last of them in text order
 */
public record PatternCount(String pattern, long count, String least, String most) {}
