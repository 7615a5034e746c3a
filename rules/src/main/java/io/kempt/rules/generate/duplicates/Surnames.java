package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;

/** Family names: those of the tables, the common ones often, and rare ones put together from two of them. */
final class Surnames {
    private static final double RARE = 0.36;
    private static final int LONGEST = 13;

    private Surnames() {}

    static String draw(Land land, Dice dice) {
        if (land.chinese()) {
            return WordTables.names("surname").draw(dice);
        }
        WeightedWords table = WordTables.names("last-" + land);
        return dice.chance(RARE) ? blend(table.any(dice), table.any(dice), dice) : table.draw(dice);
    }

    /** The beginning of one name and the end of another: Brin and Hartmann as Brimann. */
    private static String blend(String first, String second, Dice dice) {
        int head = Math.min(first.length(), 3 + dice.below(3));
        int tail = Math.min(second.length() - 1, 2 + dice.below(4));
        String start = first.substring(0, head);
        String end = second.substring(second.length() - tail);
        boolean clean = start.indexOf(' ') < 0 && end.indexOf(' ') < 0 && end.indexOf('-') < 0 && end.indexOf('\'') < 0;
        return clean && head + tail <= LONGEST ? start + end : first;
    }
}
