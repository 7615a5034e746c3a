package io.kempt.jobs.request;

import java.util.Optional;

/**
 * A run that did not come to its end, and the request that asks for it again; exactly one of the two is there.
 *
 * @param run as it ended
 */
public record Repeat(RunRecord run, Optional<RunRequest> runAgain, Optional<ImportRequest> importAgain) {}
