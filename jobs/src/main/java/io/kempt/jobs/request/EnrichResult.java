package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param filled how many golden records each enricher could fill
 */
public record EnrichResult(ExitCode exit, long golden, List<FindingCount> filled, List<Path> outputs) {}
