/** Profiles files: reads them on all cores, and shows what came of it as a page or a workbook. */
@NullMarked
package io.kempt.jobs.profile;

import org.jspecify.annotations.NullMarked;
