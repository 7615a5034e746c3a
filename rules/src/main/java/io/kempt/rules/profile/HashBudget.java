package io.kempt.rules.profile;

/** Slots for hashes that the columns of a table share. */
final class HashBudget {
    private long left;

    HashBudget(long slots) {
        this.left = slots;
    }

    /** Whether there are so many; then they are taken. */
    synchronized boolean take(long slots) {
        if (slots > left) {
            return false;
        }
        left -= slots;
        return true;
    }

    synchronized void giveBack(long slots) {
        left += slots;
    }
}
