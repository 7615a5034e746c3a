package io.kempt.jobs.request;

/**
 * What became of a golden customer.
 *
 * @param deduplication its number, such as {@code D3}
 * @param at ISO 8601
 * @param by the command, or the run such as {@code run 0007}
 * @param what {@code first} (the first deduplication), {@code joined}, {@code split}, {@code moved} (some of its records),
 *     {@code grown} (by new records) or {@code gone}
 * @param id of the customer; of one that was joined the id that is no more
 * @param other into whom it was joined, or out of whom it was split or moved; empty for the others
 */
public record GoldenChange(
        String deduplication, String at, String by, String what, String id, String other, long records) {}
