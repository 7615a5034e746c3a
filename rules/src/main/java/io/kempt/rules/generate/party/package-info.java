/** Fictional persons and companies, each made anew from a seed and its index, so that none has to be kept. */
@NullMarked
package io.kempt.rules.generate.party;

import org.jspecify.annotations.NullMarked;
