/** What a job tells while it runs. */
@NullMarked
package io.kempt.jobs.progress;

import org.jspecify.annotations.NullMarked;
