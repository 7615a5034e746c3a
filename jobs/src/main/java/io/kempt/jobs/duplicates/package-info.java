/**
 * Duplicates in files that nobody has described: which columns tell customers apart, the records in little memory, the
 * groups that matching made of them, and the files that people get.
 */
@NullMarked
package io.kempt.jobs.duplicates;

import org.jspecify.annotations.NullMarked;
