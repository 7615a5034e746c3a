package io.kempt.jobs.read.excel;

/**
 * A worksheet of a workbook.
 *
 * @param visible whether people see its tab
 */
public record SheetInfo(String name, boolean visible) {}
