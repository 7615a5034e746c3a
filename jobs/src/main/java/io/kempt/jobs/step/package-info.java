/** What Spring Batch's steps are made of: blocks of rows that go through the row function and into the store. */
@NullMarked
package io.kempt.jobs.step;

import org.jspecify.annotations.NullMarked;
