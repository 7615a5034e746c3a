package io.kempt.jobs.validate;

import io.kempt.rules.text.TextHash;

/**
 * A map from texts to numbers that keeps 128 bits of hash for each text and not the text: 40 bytes an entry at most, where
 * a map of strings takes about 150. Two of a million texts share a hash with a probability of 10^-27, so it counts as exact.
 */
final class TextIndex {
    /** What {@link #put} and {@link #get} answer for a text that is not there. */
    static final long NONE = -1;

    private static final int FIRST_SIZE = 64;
    private static final long SECOND_FACTOR = 0x9E3779B97F4A7C15L;

    private long[] first = new long[FIRST_SIZE];
    private long[] second = new long[FIRST_SIZE];
    private long[] numbers = new long[FIRST_SIZE];
    private int size;

    /** Which number a text has; {@link #NONE} for none. */
    long get(String text) {
        long hash = TextHash.of(text);
        return numbers[slot(hash, second(text))] - 1;
    }

    /**
     * Gives a text a number, which must not be negative.
     *
     * @return the one it had before; {@link #NONE} for none
     */
    long put(String text, long number) {
        int at = slotFor(text);
        long before = numbers[at] - 1;
        numbers[at] = number + 1;
        return before;
    }

    /** Gives a text a number unless it has one. @return the one it had before; {@link #NONE} for none */
    long putIfAbsent(String text, long number) {
        int at = slotFor(text);
        long before = numbers[at] - 1;
        if (before == NONE) {
            numbers[at] = number + 1;
        }
        return before;
    }

    private int slotFor(String text) {
        if (size * 3 >= numbers.length * 2) {
            grow();
        }
        long hash = TextHash.of(text);
        long other = second(text);
        int at = slot(hash, other);
        if (numbers[at] == 0) {
            first[at] = hash;
            second[at] = other;
            size++;
        }
        return at;
    }

    private int slot(long hash, long other) {
        int mask = numbers.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (numbers[at] != 0 && (first[at] != hash || second[at] != other)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static long second(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = Long.rotateLeft(hash, 5) * SECOND_FACTOR + text.charAt(i);
        }
        return TextHash.mix(hash);
    }

    private void grow() {
        long[] hashes = first;
        long[] others = second;
        long[] old = numbers;
        first = new long[old.length * 2];
        second = new long[old.length * 2];
        numbers = new long[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int at = slot(hashes[i], others[i]);
                first[at] = hashes[i];
                second[at] = others[i];
                numbers[at] = old[i];
            }
        }
    }

    int size() {
        return size;
    }
}
