/**
 * Rules across records: what must be unique, what must agree, and what must exist elsewhere. They are declared here, and
 * judged where the records are: by {@code io.kempt.rules.row.AcrossRows} while a file streams by, and by the store's SQL.
 */
@NullMarked
package io.kempt.rules.across;

import org.jspecify.annotations.NullMarked;
