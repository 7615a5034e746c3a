/** How good clusters are against a known truth: figures, errors by kind, and what another threshold would have given. */
@NullMarked
package io.kempt.rules.match.evaluation;

import org.jspecify.annotations.NullMarked;
