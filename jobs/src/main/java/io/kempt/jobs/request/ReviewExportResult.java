package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What was asked.
 *
 * @param pairs in the workbook
 * @param open pairs that nobody has decided, in the workbook or not
 * @param clusters customers of several records in the workbook
 */
public record ReviewExportResult(ExitCode exit, int pairs, long open, int clusters, List<Path> outputs) {}
