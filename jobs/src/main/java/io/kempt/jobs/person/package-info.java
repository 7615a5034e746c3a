/** What tells of one person, to be found in texts and files: for erasing the person. */
@NullMarked
package io.kempt.jobs.person;

import org.jspecify.annotations.NullMarked;
