/**
 * Reports as files: what was measured becomes tables of aggregates, and those become CSV files and one workbook. Only
 * this package knows Tablesaw. It never lets Tablesaw read a file or guess a type: columns are built typed, and money is
 * held in whole smallest units.
 */
@NullMarked
package io.kempt.jobs.report;

import org.jspecify.annotations.NullMarked;
