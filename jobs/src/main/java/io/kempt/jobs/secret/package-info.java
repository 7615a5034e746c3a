/** Keys that only their owner may read, and the hashes made with them. */
@NullMarked
package io.kempt.jobs.secret;

import org.jspecify.annotations.NullMarked;
