/** Excel workbooks, streamed. */
@NullMarked
package io.kempt.jobs.read.excel;

import org.jspecify.annotations.NullMarked;
