package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * @param files CSV and Excel files in the order in which they are read
 * @param reading what is known of them beforehand
 * @param to where their tables go
 */
public record ConvertRequest(List<Path> files, ReadOptions reading, ConvertTarget to) {}
