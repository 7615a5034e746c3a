package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param filled the derived values that are known of any golden record
 */
public record EnrichResult(ExitCode exit, long golden, List<FilledOutput> filled, List<Path> outputs) {}
