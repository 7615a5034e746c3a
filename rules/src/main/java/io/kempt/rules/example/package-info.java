/** Examples put to the test: what a rulebook, a type or a rule says of a value, and what really becomes of it. */
@NullMarked
package io.kempt.rules.example;

import org.jspecify.annotations.NullMarked;
