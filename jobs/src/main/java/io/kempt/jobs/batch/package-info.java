/** Spring Batch made crash-safe: the job repository, repair at start-up, and an orderly stop on signals. */
@NullMarked
package io.kempt.jobs.batch;

import org.jspecify.annotations.NullMarked;
