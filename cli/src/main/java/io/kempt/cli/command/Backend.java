package io.kempt.cli.command;

import io.kempt.jobs.Jobs;
import java.util.function.Supplier;

/**
 * What the commands set to work.
 *
 * @param jobs made only when a command needs it: help and mistakes must not pay for it
 * @param generator makes synthetic data
 */
public record Backend(Supplier<Jobs> jobs, Generator generator) {}
