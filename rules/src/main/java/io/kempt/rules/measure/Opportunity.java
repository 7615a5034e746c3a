package io.kempt.rules.measure;

/**
 * An opportunity as its row tells it, all values canonical; empty when missing.
 *
 * @param createdOn {@code yyyy-mm-dd}
 * @param closedOn {@code yyyy-mm-dd}; when it was won or lost
 * @param stage the stage it is in now
 * @param amount a plain decimal
 */
public record Opportunity(
        String id,
        String createdOn,
        String closedOn,
        String stage,
        String amount,
        String currency,
        String owner,
        String source) {}
