/** The store: one database that holds records, findings, golden customers, checkpoints and the job repository, so that a chunk's rows and its position commit together. */
@NullMarked
package io.kempt.jobs.store;

import org.jspecify.annotations.NullMarked;
