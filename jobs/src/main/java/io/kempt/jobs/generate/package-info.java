/** Writes the generated CRM exports and their truth to files. */
@NullMarked
package io.kempt.jobs.generate;

import org.jspecify.annotations.NullMarked;
