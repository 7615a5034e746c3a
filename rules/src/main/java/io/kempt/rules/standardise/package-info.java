/**
 * Standardisers: one class per type of field, each turning a raw cell into the type's canonical form. {@link
 * io.kempt.rules.standardise.Standardisers} names them all.
 */
@NullMarked
package io.kempt.rules.standardise;

import org.jspecify.annotations.NullMarked;
