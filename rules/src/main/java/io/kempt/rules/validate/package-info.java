/**
 * Validators: one class per rule, each judging a canonical value. {@link io.kempt.rules.validate.Validators} names
 * them all.
 */
@NullMarked
package io.kempt.rules.validate;

import org.jspecify.annotations.NullMarked;
