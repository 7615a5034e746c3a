package io.kempt.cli.command;

import io.kempt.jobs.Jobs;
import java.time.Duration;
import java.util.function.Function;

/**
 * What the commands set to work.
 *
 * @param jobs made only when a command needs it, for help and mistakes must not pay for it; told how long a run that
 *     holds the store is waited for
 * @param generator makes synthetic data
 */
public record Backend(Function<Duration, Jobs> jobs, Generator generator) {}
