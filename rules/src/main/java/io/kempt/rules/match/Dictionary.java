package io.kempt.rules.match;

import java.util.Arrays;

/** Distinct texts, numbered in the order in which they came. Code 0 is the empty text, which stands for "missing". */
final class Dictionary {
    private String[] values = new String[64];
    private int[] table = new int[128];
    private int size = 1;

    Dictionary() {
        values[0] = "";
        Arrays.fill(table, -1);
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
        int slot = slot(text);
        if (table[slot] >= 0) {
            return table[slot];
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = text;
        table[slot] = size++;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(String text) {
        int mask = table.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (table[slot] >= 0 && !values[table[slot]].equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int code = 1; code < size; code++) {
            table[slot(values[code])] = code;
        }
    }
}
