/** A few small types and rules with which the rulebook and the row function are tested on their own. */
@NullMarked
package io.kempt.rules.fakes;

import org.jspecify.annotations.NullMarked;
