/** The way in: {@link io.kempt.cli.Main} turns a command line into a job's request and its result into an exit code. */
@NullMarked
package io.kempt.cli;

import org.jspecify.annotations.NullMarked;
