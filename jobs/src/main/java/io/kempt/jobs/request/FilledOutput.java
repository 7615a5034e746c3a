package io.kempt.jobs.request;

/**
 * For how many golden customers a derived value is known.
 *
 * @param name of the value, as its column has it
 * @param guessed of how many of them it is a guess with a confidence below 100 %
 */
public record FilledOutput(String name, long count, long guessed) {}
