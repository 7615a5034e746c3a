/** Whether a workspace and the machine are fit for the next run: one class for each thing that is looked at. */
@NullMarked
package io.kempt.jobs.doctor;

import org.jspecify.annotations.NullMarked;
