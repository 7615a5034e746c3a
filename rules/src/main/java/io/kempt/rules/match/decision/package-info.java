/** What people decide about pairs of records: the words for it, whether decisions contradict each other, which pairs to ask about. */
@NullMarked
package io.kempt.rules.match.decision;

import org.jspecify.annotations.NullMarked;
