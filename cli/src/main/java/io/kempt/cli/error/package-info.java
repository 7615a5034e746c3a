/** Failures in words: place, found, expected, next step. */
@NullMarked
package io.kempt.cli.error;

import org.jspecify.annotations.NullMarked;
