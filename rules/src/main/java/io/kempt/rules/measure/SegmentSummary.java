package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A segment's customers in numbers. The medians are empty when nobody is in it. */
public record SegmentSummary(
        Segment segment,
        long customers,
        long orders,
        BigDecimal revenue,
        Optional<BigDecimal> medianRecency,
        Optional<BigDecimal> medianFrequency,
        Optional<BigDecimal> medianMonetary) {

    /** Revenue per order, rounded half up to two digits; empty without orders. */
    public Optional<BigDecimal> averageOrderValue() {
        return perOrder(revenue, orders);
    }

    static Optional<BigDecimal> perOrder(BigDecimal revenue, long orders) {
        return orders == 0
                ? Optional.empty()
                : Optional.of(revenue.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP));
    }
}
