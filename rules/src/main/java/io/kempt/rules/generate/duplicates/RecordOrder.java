package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;

/**
 * Which customer each record is of: how many records a customer has is drawn customer by customer, then all records are
 * shuffled. Four bytes a record.
 */
final class RecordOrder {
    static final int MOST_COPIES = 4;

    private static final double TWO = 0.119;
    private static final double THREE = 0.0365;
    private static final double FOUR = 0.0195;

    private final int[] records;
    private int customers;
    private long truePairs;

    RecordOrder(int rows, long seed) {
        records = new int[rows];
        fill(seed);
        shuffle(Dice.of(seed, Dice.Stream.RECORD_ORDER, 0));
    }

    private void fill(long seed) {
        int made = 0;
        while (made < records.length) {
            int copies = Math.min(copies(Dice.of(seed, Dice.Stream.COPIES, customers)), records.length - made);
            for (int copy = 0; copy < copies; copy++) {
                records[made++] = customers * MOST_COPIES + copy;
            }
            truePairs += copies * (copies - 1) / 2;
            customers++;
        }
    }

    private static int copies(Dice dice) {
        double fraction = dice.fraction();
        if (fraction < FOUR) {
            return 4;
        }
        if (fraction < FOUR + THREE) {
            return 3;
        }
        return fraction < FOUR + THREE + TWO ? 2 : 1;
    }

    private void shuffle(Dice dice) {
        for (int last = records.length - 1; last > 0; last--) {
            int at = dice.below(last + 1);
            int held = records[last];
            records[last] = records[at];
            records[at] = held;
        }
    }

    int size() {
        return records.length;
    }

    int customers() {
        return customers;
    }

    long truePairs() {
        return truePairs;
    }

    /** The customer of a record, both from 0. */
    int customer(int record) {
        return records[record] / MOST_COPIES;
    }

    /** Which of the customer's records it is: 0 the first, which is written with the most care. */
    int copy(int record) {
        return records[record] % MOST_COPIES;
    }
}
