package io.kempt.rules.profile;

/** A set of 64-bit hashes without boxes: open addressing, linear probing. */
final class LongHashSet {
    /** The share of slots that may be taken. */
    private static final double FULL = 0.8;

    private long[] slots;
    private int size;
    private boolean zero;

    LongHashSet(int slots) {
        this.slots = new long[Integer.highestOneBit(Math.max(16, slots))];
    }

    /** Adds a hash. @return whether it is new */
    boolean add(long hash) {
        if (hash == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int at = slot(hash);
        if (slots[at] == hash) {
            return false;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    int size() {
        return size + (zero ? 1 : 0);
    }

    /** How many more slots would be needed for so many more hashes: 0 when there is room. */
    long missing(int more) {
        long slotsNeeded = slots.length;
        while (size + (long) more > slotsNeeded * FULL) {
            slotsNeeded *= 2;
        }
        return slotsNeeded - slots.length;
    }

    void grow(long more) {
        long[] old = slots;
        slots = new long[Math.toIntExact(old.length + more)];
        for (long hash : old) {
            if (hash != 0) {
                slots[slot(hash)] = hash;
            }
        }
    }

    /** All hashes, in no order. */
    void each(java.util.function.LongConsumer taker) {
        if (zero) {
            taker.accept(0);
        }
        for (long hash : slots) {
            if (hash != 0) {
                taker.accept(hash);
            }
        }
    }
}
