@NullMarked
package io.kempt.jobs.tell;

import org.jspecify.annotations.NullMarked;
