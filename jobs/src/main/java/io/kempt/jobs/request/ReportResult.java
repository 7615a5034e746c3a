package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param headlines a few sentences an analyst understands
 */
public record ReportResult(ExitCode exit, List<String> headlines, List<Path> outputs) {}
