package io.kempt.rules.generate.party;

/**
 * A name and the other ways in which people write it. A way that does not exist is the empty string.
 *
 * @param full the registered name of a company, the full name of a person
 * @param traditional in traditional characters; equal to {@code full} where no character differs
 * @param latin pinyin of a Chinese person, English name of a Chinese company, ASCII spelling of a foreign name
 * @param abbreviated the short name of a company
 */
public record Name(String full, String traditional, String latin, String abbreviated) {
    static final Name NONE = new Name("", "", "", "");
}
