/** Programs that measure; {@code scripts/bench} runs them. They are no tests. */
@NullMarked
package io.kempt.jobs.bench;

import org.jspecify.annotations.NullMarked;
