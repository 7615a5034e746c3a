package io.kempt.jobs.read.csv;

import java.util.Arrays;

/** Where the delimiters of a record stand, counted from its beginning. */
final class CellCuts {
    private int[] places = new int[64];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    /** The cells of a record that begins at a place and has so many characters. */
    String[] cells(char[] text, int start, int length) {
        String[] cells = new String[count + 1];
        int from = 0;
        for (int i = 0; i <= count; i++) {
            int to = i < count ? places[i] : length;
            cells[i] = to == from ? "" : new String(text, start + from, to - from);
            from = to + 1;
        }
        return cells;
    }
}
