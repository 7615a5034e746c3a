/** Customers with known duplicates: what makes duplicates hard to find and strangers easy to confuse, with the truth. */
@NullMarked
package io.kempt.rules.generate.duplicates;

import org.jspecify.annotations.NullMarked;
