/**
 * Which records are one customer: cleaned columns, blocking, comparison levels with weights, clusters. {@link
 * io.kempt.rules.match.Matching} runs it all; {@code match.survivorship} then makes one golden record of a cluster.
 */
@NullMarked
package io.kempt.rules.match;

import org.jspecify.annotations.NullMarked;
