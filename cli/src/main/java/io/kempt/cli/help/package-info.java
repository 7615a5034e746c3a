/** How help is laid out: examples first. */
@NullMarked
package io.kempt.cli.help;

import org.jspecify.annotations.NullMarked;
