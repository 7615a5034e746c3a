package io.kempt.rules.measure;

/**
 * The state of the customer list, counted by whoever ran it.
 *
 * @param sourceRecords accepted customer records of all sources
 * @param golden customers after duplicates were merged
 * @param completeness filled required fields of all required fields
 * @param validity records without an error of all records read
 */
public record CustomerCounts(long sourceRecords, long golden, Ratio completeness, Ratio validity) {

    /** @throws IllegalArgumentException when there are more customers than records they were merged from */
    public CustomerCounts {
        if (golden > sourceRecords) {
            throw new IllegalArgumentException(golden + " customers from " + sourceRecords + " source records");
        }
    }

    public long duplicatesMerged() {
        return sourceRecords - golden;
    }
}
