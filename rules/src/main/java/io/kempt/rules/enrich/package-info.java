/**
 * Enrichers: one class per thing that can be derived about a record from its canonical values. {@link
 * io.kempt.rules.enrich.Enrichers} names them all.
 */
@NullMarked
package io.kempt.rules.enrich;

import org.jspecify.annotations.NullMarked;
