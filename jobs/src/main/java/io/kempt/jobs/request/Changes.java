package io.kempt.jobs.request;

/**
 * What an import did to the records of the store.
 *
 * @param inserted records that were not there, or that had disappeared
 * @param updated records whose values are others now; the former ones are history
 * @param unchanged records that stand in the file as they stood in the store
 * @param gone records that disappeared: a snapshot of their source does not hold them
 */
public record Changes(long inserted, long updated, long unchanged, long gone) {
    public static final Changes NONE = new Changes(0, 0, 0, 0);

    /** Whether any record was looked at. */
    public boolean any() {
        return !equals(NONE);
    }
}
