/** A workspace: a folder with {@code kempt.yml}, a rulebook, inputs and a store. */
@NullMarked
package io.kempt.jobs.workspace;

import org.jspecify.annotations.NullMarked;
