/**
 * Phone numbers as libphonenumber judges them, at a fraction of its cost: its own metadata run as an automaton over
 * digits. What is beyond that is asked of the library, so that both never differ.
 */
@NullMarked
package io.kempt.rules.phone;

import org.jspecify.annotations.NullMarked;
