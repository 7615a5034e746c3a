package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Party;

/**
 * Which party a customer record really is.
 *
 * @param file the customer file it stands in
 * @param customerId its id there
 */
public record CustomerTruth(ExportFile file, String customerId, Party party) {}
