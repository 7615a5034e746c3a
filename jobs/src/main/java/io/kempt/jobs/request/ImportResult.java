package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param outputs rejects and findings files, one set per import
 */
public record ImportResult(ExitCode exit, List<InputCount> inputs, List<FindingCount> findings, List<Path> outputs) {}
