/**
 * The steward's settings: which kinds of record there are, which fields they have, and which rules hold for each field.
 * {@link io.kempt.rules.rulebook.RulebookReader} reads them and reports every mistake at once.
 */
@NullMarked
package io.kempt.rules.rulebook;

import org.jspecify.annotations.NullMarked;
