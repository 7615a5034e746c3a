/**
 * What a table's columns hold, in one pass and bounded memory: counts are exact as long as they fit, and estimated by
 * sketches beyond. A profile says of each figure which of the two it is.
 */
@NullMarked
package io.kempt.rules.profile;

import org.jspecify.annotations.NullMarked;
