package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Party;

/**
 * Which party a lead really is.
 *
 * @param customerId the customer record it became; empty when it was never converted
 */
public record LeadTruth(String leadId, Party party, String customerId) {}
