/** Tests of the assembled program, started as a process as a person would. */
@NullMarked
package io.kempt.samples;

import org.jspecify.annotations.NullMarked;
