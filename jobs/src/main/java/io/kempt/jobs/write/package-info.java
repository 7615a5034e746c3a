/** Writes output files: whole or not at all, readable by their owner only, safe to open in a spreadsheet. */
@NullMarked
package io.kempt.jobs.write;

import org.jspecify.annotations.NullMarked;
