/**
 * The identifiers of organisations, persons, accounts and goods: what their standards say of length, characters,
 * structure and check digits. {@link io.kempt.rules.identifier.Identifiers} names them all; each is a type of field whose
 * canonical form {@code standardise} makes and whose parts {@code validate} judges.
 */
@NullMarked
package io.kempt.rules.identifier;

import org.jspecify.annotations.NullMarked;
