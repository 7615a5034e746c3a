package io.kempt.jobs.retention;

import java.time.Instant;

/** Counts what is too old. */
public final class Tally {
    private long items;
    private long bytes;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;

    public void add(Instant at, long size) {
        items++;
        bytes += size;
        oldest = at.isBefore(oldest) ? at : oldest;
        newest = at.isAfter(newest) ? at : newest;
    }

    /** @param first and {@code last} when the oldest and the newest of them came to be */
    public void add(long number, Instant first, Instant last) {
        if (number > 0) {
            add(first, 0);
            add(last, 0);
            items += number - 2;
        }
    }

    public long items() {
        return items;
    }

    /** Of files; rows of a store have none. */
    public long bytes() {
        return bytes;
    }

    /** ISO 8601; empty when there is nothing. */
    public String oldest() {
        return items == 0 ? "" : oldest.toString();
    }

    /** ISO 8601; empty when there is nothing. */
    public String newest() {
        return items == 0 ? "" : newest.toString();
    }
}
