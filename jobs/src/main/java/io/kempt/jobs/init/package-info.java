/** Makes a workspace for files that nobody has described: guesses what they hold, and writes the settings. */
@NullMarked
package io.kempt.jobs.init;

import org.jspecify.annotations.NullMarked;
