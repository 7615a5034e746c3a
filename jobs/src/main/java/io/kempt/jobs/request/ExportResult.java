package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;

/**
 * @param rows data rows written, without the header
 */
public record ExportResult(ExitCode exit, long rows, Path file) {}
