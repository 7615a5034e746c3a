/** Files spoilt in every way that is known from surveys of real ones, and how rightly they are read. */
@NullMarked
package io.kempt.jobs.read.pollution;

import org.jspecify.annotations.NullMarked;
