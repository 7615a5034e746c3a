/**
 * Reads tables as people export them, CSV or Excel: finds encoding, delimiter, sheet and header line, and hands over
 * every record with its line. A file is read rightly or refused with the reason; nothing is guessed in silence.
 */
@NullMarked
package io.kempt.jobs.read;

import org.jspecify.annotations.NullMarked;
