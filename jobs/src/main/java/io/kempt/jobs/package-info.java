/** The jobs that Kempt runs: one recipe class each, typed requests in, typed results out. {@link io.kempt.jobs.Jobs} lists them. */
@NullMarked
package io.kempt.jobs;

import org.jspecify.annotations.NullMarked;
