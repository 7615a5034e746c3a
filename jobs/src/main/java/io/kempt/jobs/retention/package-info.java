/** How long a workspace keeps what its runs leave, and the files that have become older than that. */
@NullMarked
package io.kempt.jobs.retention;

import org.jspecify.annotations.NullMarked;
