/** A fictional company's CRM exports with their truth: which records are one party, and what was damaged where. */
@NullMarked
package io.kempt.rules.generate;

import org.jspecify.annotations.NullMarked;
