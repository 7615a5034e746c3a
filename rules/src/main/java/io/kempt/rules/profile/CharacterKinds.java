package io.kempt.rules.profile;

/**
 * How many filled cells hold characters of a kind.
 *
 * @param latin Latin letters of ASCII
 * @param han Chinese characters
 * @param otherLetters accented letters and those of other scripts
 * @param signs punctuation and symbols
 */
public record CharacterKinds(long digits, long latin, long han, long otherLetters, long blanks, long signs) {}
