/** How a command ends: exit codes, and the one exception that stops a run with a message a person can act on. */
@NullMarked
package io.kempt.jobs.exit;

import org.jspecify.annotations.NullMarked;
