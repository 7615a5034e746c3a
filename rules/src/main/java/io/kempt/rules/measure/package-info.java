/**
 * What is counted from customer data: RFM, the sales funnel and the overview's KPIs. Each is an accumulator with
 * {@code add}, {@code merge} and {@code finish}; money is exact decimal, and every result is as of a given day, for the
 * clock is never read.
 */
@NullMarked
package io.kempt.rules.measure;

import org.jspecify.annotations.NullMarked;
