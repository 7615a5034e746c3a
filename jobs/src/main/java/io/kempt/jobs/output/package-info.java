/** What a run leaves behind: customers, rejects, findings, duplicates and the record of the run itself. */
@NullMarked
package io.kempt.jobs.output;

import org.jspecify.annotations.NullMarked;
