/** One class per command: options to request, job, summary. {@link io.kempt.cli.command.Commands} names them all. */
@NullMarked
package io.kempt.cli.command;

import org.jspecify.annotations.NullMarked;
