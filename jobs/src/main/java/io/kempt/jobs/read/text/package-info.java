/** Bytes as text: which encoding a file is in, and a decoder that never guesses. */
@NullMarked
package io.kempt.jobs.read.text;

import org.jspecify.annotations.NullMarked;
