package io.kempt.jobs.request;

/**
 * What was repaired in a file.
 *
 * @param file as shown to people
 * @param cells that the repaired file has otherwise
 * @param rows that hold such cells
 */
public record FixCount(String file, long cells, long rows) {}
