package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * A run that was given up.
 *
 * @param files whose import it had not finished
 * @param rows of those files that are accounted for in the store and stay there
 */
public record AbandonResult(ExitCode exit, RunRecord run, List<String> files, long rows) {}
