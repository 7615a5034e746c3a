/** What is asked of a job and what comes back: plain records, no framework. */
@NullMarked
package io.kempt.jobs.request;

import org.jspecify.annotations.NullMarked;
