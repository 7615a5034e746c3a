package io.kempt.rules.match;

import java.util.Arrays;

/** Distinct texts, numbered in the order in which they came. Code 0 is the empty text, which stands for "missing". */
final class Dictionary {
    private static final int FIRST = 64;

    private String[] values = new String[FIRST];
    /** The letters of each text as bits, see {@link Similarity#letters}. */
    private long[] letters = new long[FIRST];

    /** The hash above, the code below; 0 is a free slot. Texts of another hash are not looked at, which would miss the cache. */
    private long[] table = new long[2 * FIRST];

    private int size = 1;

    Dictionary() {
        values[0] = "";
    }

    int size() {
        return size;
    }

    String value(int code) {
        return values[code];
    }

    /** The code of a text, which is added when it is new. */
    int add(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int hash = text.hashCode();
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        while (table[slot] != 0) {
            int code = (int) table[slot];
            if ((int) (table[slot] >>> Integer.SIZE) == hash && values[code].equals(text)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        return added(text, hash, slot);
    }

    private int added(String text, int hash, int slot) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            letters = Arrays.copyOf(letters, size * 2);
        }
        values[size] = text;
        letters[size] = Similarity.letters(text);
        table[slot] = (long) hash << Integer.SIZE | size++;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private static int spread(int hash) {
        int spread =
                hash * 0x9E3779B9; // Fibonacci hashing: texts that differ in their last letter alone have close hashes
        return spread ^ spread >>> 15;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        int mask = table.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = spread((int) (entry >>> Integer.SIZE)) & mask;
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = entry;
            }
        }
    }

    /** Nothing more is to be added: what that takes is given back. */
    void close() {
        values = Arrays.copyOf(values, size);
        letters = Arrays.copyOf(letters, size);
        table = new long[0];
    }

    /** Whether one insertion, deletion, substitution or exchange of neighbours makes one text of the other. */
    boolean withinOneEdit(int a, int b) {
        return Similarity.mayBeWithinOneEdit(letters[a], letters[b]) && Similarity.withinOneEdit(values[a], values[b]);
    }

    /** Whether the Jaro-Winkler similarity of two texts reaches a bound above 0. */
    boolean alike(int a, int b, double least) {
        return Similarity.mayReach(values[a], values[b], letters[a], letters[b], least)
                && Similarity.jaroWinkler(values[a], values[b]) >= least;
    }
}
