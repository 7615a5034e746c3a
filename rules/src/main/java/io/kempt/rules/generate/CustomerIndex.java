package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What orders, opportunities and activities must know of a customer record; about 18 bytes each, the only thing the
 * generator keeps for every record. Records are numbered from 0 through all customer files.
 */
final class CustomerIndex {
    private final Map<ExportFile, Lives> files = new EnumMap<>(ExportFile.class);
    private int size;

    CustomerIndex() {
        for (ExportFile file : ExportFile.CUSTOMER_FILES) {
            files.put(file, new Lives());
        }
    }

    /** Takes in the next record of a file, and draws how long and how eagerly it will buy. */
    int add(CustomerDraft draft, Dice dice) {
        size++;
        return lives(draft.file()).add(draft, dice);
    }

    private Lives lives(ExportFile file) {
        Lives lives = files.get(file);
        if (lives == null) {
            throw new IllegalStateException(file.fileName() + " holds no customers");
        }
        return lives;
    }

    /** A record drawn from all, each as likely as another. */
    Customer any(Dice dice) {
        int record = dice.below(size);
        for (ExportFile file : ExportFile.CUSTOMER_FILES) {
            Lives lives = lives(file);
            if (record < lives.size) {
                return new Customer(file, lives, record);
            }
            record -= lives.size;
        }
        throw new IllegalStateException("no customer records");
    }

    /** An id as a file gives them out, but one that it has never given to anybody. */
    String unknownId(Dice dice) {
        ExportFile file = dice.pick(ExportFile.CUSTOMER_FILES);
        return file.customerId(lives(file).size + 1000 + dice.below(9000));
    }

    /** Columns of one file's records. */
    private static final class Lives {
        private int size;
        private int[] party = new int[1024];
        private int[] firstDay = new int[1024];
        private int[] lastDay = new int[1024];
        private float[] eagerness = new float[1024];
        private byte[] traits = new byte[1024];

        int add(CustomerDraft draft, Dice dice) {
            if (size == party.length) {
                grow(size + size / 2);
            }
            LocalDate created = draft.createdOn();
            party[size] = draft.party().index();
            firstDay[size] = (int) created.toEpochDay();
            lastDay[size] = firstDay[size] + (int) dice.exponential(Customer.MEAN_DAYS);
            eagerness[size] = (float) Math.min(1, dice.gamma(Customer.SHAPE) / Customer.SHAPE / Customer.MOST_EAGER);
            traits[size] =
                    (byte) ((draft.party().company() ? 1 : 0) | (draft.party().chinese() ? 0 : 2));
            return size++;
        }

        private void grow(int capacity) {
            party = Arrays.copyOf(party, capacity);
            firstDay = Arrays.copyOf(firstDay, capacity);
            lastDay = Arrays.copyOf(lastDay, capacity);
            eagerness = Arrays.copyOf(eagerness, capacity);
            traits = Arrays.copyOf(traits, capacity);
        }
    }

    /**
     * One record. How often customers buy is spread like a gamma distribution and when they stop like an exponential one:
     * the picture of Schmittlein, Morrison and Colombo ("Counting your customers", Management Science 1987).
     */
    static final class Customer {
        private static final double SHAPE = 0.7;
        private static final double MOST_EAGER = 8;
        private static final double MEAN_DAYS = 650;

        private final ExportFile file;
        private final Lives lives;
        private final int record;

        private Customer(ExportFile file, Lives lives, int record) {
            this.file = file;
            this.lives = lives;
            this.record = record;
        }

        ExportFile file() {
            return file;
        }

        String id() {
            return file.customerId(record);
        }

        /** A number no other record has. */
        long number() {
            return record * 8L + ExportFile.CUSTOMER_FILES.indexOf(file);
        }

        int party() {
            return lives.party[record];
        }

        boolean company() {
            return (lives.traits[record] & 1) != 0;
        }

        boolean foreign() {
            return (lives.traits[record] & 2) != 0;
        }

        /** How often the customer buys, as a share (0 to 1) of the most eager one. */
        double eagerness() {
            return lives.eagerness[record];
        }

        /** Whether the record exists on that day. */
        boolean known(long epochDay) {
            return lives.firstDay[record] <= epochDay;
        }

        /** Whether the customer still buys on that day. */
        boolean buying(long epochDay) {
            return known(epochDay) && epochDay <= lives.lastDay[record];
        }

        /** The epoch day on which the record was made. */
        long firstDay() {
            return lives.firstDay[record];
        }
    }
}
