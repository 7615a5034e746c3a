package io.kempt.rules.generate.party;

/**
 * A postal address in one line.
 *
 * @param shortened the same place without province and city
 */
public record Address(String full, String shortened) {}
