package io.kempt.rules.identifier;

import java.util.Random;

/** Slips of the hand on a value: one or two of a character replaced, swapped, left out, put in, or the end cut off. */
final class Mutations {
    private final Random random;
    private final String alphabet;

    Mutations(long seed, String alphabet) {
        this.random = new Random(seed);
        this.alphabet = alphabet;
    }

    String of(String value) {
        String once = slip(value);
        return random.nextInt(4) == 0 ? slip(once) : once;
    }

    private String slip(String value) {
        int length = value.length();
        if (length < 4) {
            return value + any();
        }
        int at = random.nextInt(length - 1);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> value.substring(0, at) + any() + value.substring(at + 1);
            case 3 -> value.substring(0, length - 1) + any();
            case 4, 5 -> value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
            case 6 -> value.substring(0, at) + value.substring(at + 1);
            case 7 -> value.substring(0, at) + any() + value.substring(at);
            default -> value.substring(0, length - 1 - random.nextInt(3));
        };
    }

    private char any() {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }
}
