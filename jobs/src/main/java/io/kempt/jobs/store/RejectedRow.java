package io.kempt.jobs.store;

/**
 * A row that was not accepted.
 *
 * @param key what would have identified the record; empty when it has none
 * @param cells as they stood in the file
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
public record RejectedRow(String key, long number, long line, String sheet, String[] cells) {}
