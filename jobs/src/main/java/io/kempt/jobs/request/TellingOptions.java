package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who is told of a run, as asked for with the command. What is empty is as {@code kempt.yml} says.
 *
 * @param metricsFile where figures for Prometheus are written
 * @param pingUrl an address that hears of the begin and the end, after the way of healthchecks.io
 * @param lineageFile where OpenLineage events are appended
 */
public record TellingOptions(Optional<Path> metricsFile, Optional<String> pingUrl, Optional<Path> lineageFile) {
    public static final TellingOptions NONE = new TellingOptions(Optional.empty(), Optional.empty(), Optional.empty());
}
