package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Latin;

/** Mail addresses that nobody has: all hosts are below {@code .example}, which is reserved for this (RFC 2606). */
final class Mail {
    private static final String RESERVED = ".example";
    private static final double OTHER_NAME = 0.1;
    private static final double UNNUMBERED = 0.04;

    private Mail() {}

    /** A private address. */
    static String personal(Land land, String first, String last, Dice dice) {
        String host = dice.pick(WordTables.words("mail-" + land)) + RESERVED;
        String local = land.chinese() ? chinese(first, last, dice) : western(first, familyName(land, last, dice), dice);
        return local + "@" + host;
    }

    /** Now and then a name borne before, or another one's altogether. */
    private static String familyName(Land land, String last, Dice dice) {
        return Latin.mailWord(dice.chance(OTHER_NAME) ? Surnames.draw(land, dice) : last);
    }

    private static String western(String first, String last, Dice dice) {
        String given = Latin.mailWord(first);
        return switch (dice.below(7)) {
            case 0, 1 -> given + "." + last + number(dice);
            case 2 -> given + last + number(dice);
            case 3 -> given.substring(0, 1) + last + number(dice);
            case 4 -> last + "." + given + number(dice);
            case 5 -> given + "_" + last + number(dice);
            default -> given + (10_000 + dice.below(89_999));
        };
    }

    /** Mostly one: the plain name is taken, for no two people have the same address. */
    private static String number(Dice dice) {
        return dice.chance(UNNUMBERED) ? "" : Integer.toString(10 + dice.below(dice.chance(0.5) ? 990 : 9990));
    }

    private static String chinese(String first, String last, Dice dice) {
        String given = Han.pinyin(first);
        String family = Han.surnamePinyin(last);
        return switch (dice.below(6)) {
            case 0, 1, 2 -> (1 + dice.below(9)) + dice.digits(7 + dice.below(3));
            case 3 -> family + given + dice.digits(4);
            case 4 -> given + family + dice.digits(3 + dice.below(2));
            default -> given + dice.digits(5);
        };
    }

    /** A company's shared mailbox. */
    static String shared(String domain, Dice dice) {
        return dice.pick(WordTables.words("role")) + "@" + domain;
    }

    /** A company's domain, from the Latin words of its name. */
    static String domain(String words, Dice dice) {
        String word = words.length() > 18 ? words.substring(0, 18) : words;
        return word + (dice.chance(0.4) ? Integer.toString(1 + dice.below(999)) : "") + RESERVED;
    }
}
