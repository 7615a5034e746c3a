package io.kempt.jobs.request;

/**
 * What became of a column of a file.
 *
 * @param header as it stands in the file; its place when it has none
 * @param field that it holds; empty when its cells are kept as extras
 * @param decidedBy {@code settings}, {@code rulebook} or {@code last-import}; {@code none} when it holds no field
 */
public record ColumnUse(String file, String header, String field, String decidedBy) {}
