/**
 * What happens to one row: {@link io.kempt.rules.row.RowRules} standardises and validates it, always in the same way,
 * whether a command, a nightly job or a cluster asks.
 */
@NullMarked
package io.kempt.rules.row;

import org.jspecify.annotations.NullMarked;
