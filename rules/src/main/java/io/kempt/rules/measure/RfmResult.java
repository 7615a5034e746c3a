package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * RFM of all buyers.
 *
 * @param currency the one currency of all amounts; empty when the orders have none
 * @param customers one entry for each customer id, sorted by id
 * @param dimensions recency, frequency, monetary
 * @param segments every segment in the settings' order, empty ones too
 * @param matrix every combination of R and F, R from the highest and F from the lowest
 * @param repeatBuyers customers with two or more orders, of all buyers
 * @param warnings what a reader must know before comparing scores, such as a score that nobody can get
 */
public record RfmResult(
        LocalDate asOf,
        String currency,
        RfmSettings settings,
        List<RfmCustomer> customers,
        List<DimensionScores> dimensions,
        List<SegmentSummary> segments,
        List<MatrixCell> matrix,
        long orders,
        BigDecimal revenue,
        Ratio repeatBuyers,
        List<Label> warnings,
        Reconciliation reconciliation) {

    /** Customers and their revenue at one combination of R and F. */
    public record MatrixCell(int r, int f, long customers, BigDecimal revenue) {}

    /** Revenue per order, rounded half up to two digits; empty without orders. */
    public Optional<BigDecimal> averageOrderValue() {
        return SegmentSummary.perOrder(revenue, orders);
    }
}
