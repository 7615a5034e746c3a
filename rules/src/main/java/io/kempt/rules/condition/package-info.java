/**
 * Conditions over one record, which stewards write in the Common Expression Language (CEL). Only this package knows CEL, and
 * it loads it when a rulebook holds the first condition.
 */
@NullMarked
package io.kempt.rules.condition;

import org.jspecify.annotations.NullMarked;
