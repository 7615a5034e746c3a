/**
 * One golden record out of the records of a cluster, field by field, with the origin of every value. {@link
 * io.kempt.rules.match.survivorship.SurvivorshipPolicies} names the policies.
 */
@NullMarked
package io.kempt.rules.match.survivorship;

import org.jspecify.annotations.NullMarked;
