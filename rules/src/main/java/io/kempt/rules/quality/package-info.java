/**
 * How good customer records are: completeness, validity, uniqueness, timeliness and consistency, by kind, source,
 * salesperson and field, with a score and the ranking of salespeople. Accumulators count, results divide.
 */
@NullMarked
package io.kempt.rules.quality;

import org.jspecify.annotations.NullMarked;
