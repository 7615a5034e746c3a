/**
 * Rules over a whole record: one class for each kind of rule, all of them named in
 * {@link io.kempt.rules.record.RecordRules}; and the exemptions from rules.
 */
@NullMarked
package io.kempt.rules.record;

import org.jspecify.annotations.NullMarked;
