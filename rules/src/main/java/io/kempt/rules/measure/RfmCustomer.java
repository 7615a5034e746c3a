package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A buyer and the scores.
 *
 * @param recencyDays days from the last order to the as-of date, 0 or more
 * @param frequency number of orders, 1 or more
 * @param monetary exact total of the orders' amounts
 * @param r score of recency; the highest for those who bought most lately
 */
public record RfmCustomer(
        String id,
        LocalDate firstOrder,
        LocalDate lastOrder,
        long recencyDays,
        long frequency,
        BigDecimal monetary,
        int r,
        int f,
        int m,
        Segment segment) {

    /** The three scores as one text, such as {@code 543}. */
    public String score() {
        return "" + r + f + m;
    }
}
