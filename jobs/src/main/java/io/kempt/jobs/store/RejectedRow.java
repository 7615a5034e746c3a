package io.kempt.jobs.store;

/**
 * A row that was not accepted.
 *
 * @param cells as they stood in the file
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
public record RejectedRow(long number, long line, String sheet, String[] cells) {}
