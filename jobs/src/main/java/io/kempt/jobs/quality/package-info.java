/** Measures the quality of files and of the store, judges gates, and tells what has changed since the last delivery. */
@NullMarked
package io.kempt.jobs.quality;

import org.jspecify.annotations.NullMarked;
