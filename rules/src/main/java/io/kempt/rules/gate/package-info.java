/**
 * Gates: what data must be like to go through. A rulebook names a measure and its limits; {@link
 * io.kempt.rules.gate.GateCheck} tells which gates are open.
 */
@NullMarked
package io.kempt.rules.gate;

import org.jspecify.annotations.NullMarked;
