package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.Optional;

/**
 * What became of the request to end whatever is going on.
 *
 * @param stopped whether anything was going on; it has ended
 * @param holder who it was, such as {@code process 4711 (kempt run) on db1 since 2026-01-31T02:00:00Z}; empty for nobody
 * @param run the run as it ended; empty when it was a command that leaves none
 */
public record StopResult(ExitCode exit, boolean stopped, String holder, Optional<RunRecord> run) {}
