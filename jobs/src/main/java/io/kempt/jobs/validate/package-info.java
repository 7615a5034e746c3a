/**
 * What a validation needs beside the row function: records compared with each other over several files or the store, the
 * store's records as they were read, repaired files, counts by rule, and the reports for people and build servers.
 */
@NullMarked
package io.kempt.jobs.validate;

import org.jspecify.annotations.NullMarked;
