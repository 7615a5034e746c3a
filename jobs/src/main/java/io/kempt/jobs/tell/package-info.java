/**
 * Telling people and machines of a run: figures for Prometheus, pings, one digest per run to a chat or by e-mail, OpenLineage
 * events. Nothing told holds values of records or their keys, and what cannot be told never changes how a run ends.
 */
@NullMarked
package io.kempt.jobs.tell;

import org.jspecify.annotations.NullMarked;
