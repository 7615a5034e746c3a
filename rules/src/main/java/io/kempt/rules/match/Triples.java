package io.kempt.rules.match;

import java.util.Arrays;

/** Distinct triples of codes, numbered in the order in which they came. Number 0 is the triple of zeros. */
final class Triples {
    private int[] codes = new int[3 * 64];
    private int[] table = new int[128];
    private int size = 1;

    int size() {
        return size;
    }

    int first(int number) {
        return codes[3 * number];
    }

    int second(int number) {
        return codes[3 * number + 1];
    }

    int third(int number) {
        return codes[3 * number + 2];
    }

    /** The number of a triple, which is added when it is new. */
    int add(int first, int second, int third) {
        if ((first | second | third) == 0) {
            return 0;
        }
        int slot = slot(first, second, third);
        if (table[slot] != 0) {
            return table[slot];
        }
        if (3 * size == codes.length) {
            codes = Arrays.copyOf(codes, codes.length * 2);
        }
        codes[3 * size] = first;
        codes[3 * size + 1] = second;
        codes[3 * size + 2] = third;
        table[slot] = size++;
        if (size * 2 > table.length) {
            table = new int[table.length * 2];
            for (int number = 1; number < size; number++) {
                table[slot(first(number), second(number), third(number))] = number;
            }
        }
        return size - 1;
    }

    private int slot(int first, int second, int third) {
        int mask = table.length - 1;
        int slot = (int) Hash.of(Hash.of(first, second), third) & mask;
        while (table[slot] != 0
                && (first(table[slot]) != first || second(table[slot]) != second || third(table[slot]) != third)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
