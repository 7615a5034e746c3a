package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;

/**
 * Invented towns outside China, with their postcodes. A town is known by its number, the same in a whole world: the first
 * are big.
 */
final class Towns {
    private static final int NUMBERS_OF_A_LAND = 10_000;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private final long seed;

    Towns(long seed) {
        this.seed = seed;
    }

    Address address(Land land, boolean company, Dice dice) {
        double fraction = dice.fraction();
        int number = (int) (land.towns * fraction * fraction);
        Dice town = Dice.of(seed, Dice.Stream.TOWN, (long) land.number * NUMBERS_OF_A_LAND + number);
        String name = name(land, town);
        String postcode = postcode(land, town, dice);
        return new Address("", street(land, dice), unit(land, company, dice), name, postcode);
    }

    private static String name(Land land, Dice town) {
        String root = Surnames.draw(land, town);
        String suffix = town.chance(0.85) ? town.pick(WordTables.words("suffix-" + land)) : "";
        return root + suffix;
    }

    private static String postcode(Land land, Dice town, Dice dice) {
        if (land != Land.GB) {
            return 2000 + town.below(7999) + dice.digits(1);
        }
        String outward = letters(2, town) + (1 + town.below(39));
        return outward + " " + (1 + dice.below(9)) + letters(2, dice);
    }

    private static String letters(int count, Dice dice) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append(LETTERS.charAt(dice.below(LETTERS.length())));
        }
        return out.toString();
    }

    private static String street(Land land, Dice dice) {
        int number = 1 + dice.below(400);
        String name =
                dice.chance(0.3) ? dice.pick(WordTables.words("common-street-" + land)) : Surnames.draw(land, dice);
        return switch (land) {
            case DE -> name + dice.pick(WordTables.words("street-DE")) + " " + number;
            case FR -> number + " Rue de " + name;
            case ES -> "Calle " + name + " " + number;
            case IT -> "Via " + name + " " + number;
            default -> number + " " + name + " " + dice.pick(WordTables.words("street-" + land));
        };
    }

    private static String unit(Land land, boolean company, Dice dice) {
        boolean english = land == Land.US || land == Land.GB;
        if (!english || !dice.chance(company ? 0.25 : 0.18)) {
            return "";
        }
        String word = company ? "Suite" : dice.chance(0.5) ? "Apt" : dice.chance(0.5) ? "Unit" : "Flat";
        return " " + word + " " + (1 + dice.below(60));
    }
}
