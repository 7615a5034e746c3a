package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;

/** The countries that customers live in, with what telephone numbers there look like. */
enum Land {
    /** Mobile numbers; companies have lines of their city, see {@link Phones}. */
    CN(0, "86", "", 1),
    US(1, "1", "", 600),
    GB(2, "44", "0", 400),
    DE(3, "49", "0", 400),
    FR(4, "33", "0", 300),
    ES(5, "34", "", 250),
    IT(6, "39", "", 250);

    private static final double[] SHARES = {0.397, 0.197, 0.161, 0.112, 0.068, 0.065};

    /** Part of what a seed means: none is changed. */
    final int number;

    final String callingCode;
    /** What goes before a number that is dialled within the country. */
    final String trunk;
    /** How many towns customers live in. */
    final int towns;

    Land(int number, String callingCode, String trunk, int towns) {
        this.number = number;
        this.callingCode = callingCode;
        this.trunk = trunk;
        this.towns = towns;
    }

    static Land draw(double chinese, Dice dice) {
        if (dice.chance(chinese)) {
            return CN;
        }
        double fraction = dice.fraction();
        Land land = US;
        for (int i = 0; i < SHARES.length && fraction >= 0; i++) {
            land = values()[i + 1];
            fraction -= SHARES[i];
        }
        return land;
    }

    boolean chinese() {
        return this == CN;
    }
}
