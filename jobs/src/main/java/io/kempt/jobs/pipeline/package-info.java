/** Which steps a run takes, in which order, and which reports it writes: the {@code pipeline:} of {@code kempt.yml}. */
@NullMarked
package io.kempt.jobs.pipeline;

import org.jspecify.annotations.NullMarked;
