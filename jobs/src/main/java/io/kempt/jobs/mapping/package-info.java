/** Which column of a file holds which field. */
@NullMarked
package io.kempt.jobs.mapping;

import org.jspecify.annotations.NullMarked;
