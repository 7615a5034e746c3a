/** CSV of any dialect, read with Commons CSV. */
@NullMarked
package io.kempt.jobs.read.csv;

import org.jspecify.annotations.NullMarked;
