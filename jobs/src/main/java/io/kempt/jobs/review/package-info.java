/**
 * The way of doubtful pairs to people and back: what is asked, and what the workbook or the table that comes back says. What
 * the workbook looks like is the business of {@code report}.
 */
@NullMarked
package io.kempt.jobs.review;

import org.jspecify.annotations.NullMarked;
