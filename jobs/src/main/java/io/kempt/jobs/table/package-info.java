/** A table as it is read, whatever file it comes from: records, their shape, and what is known of it beforehand. */
@NullMarked
package io.kempt.jobs.table;

import org.jspecify.annotations.NullMarked;
