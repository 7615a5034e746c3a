package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Recency, frequency and monetary value per customer, from orders. Recency is the days from the last counted order to
 * the as-of date, frequency the number of counted orders, monetary the exact total of their amounts; the model goes back
 * to Hughes, "Strategic Database Marketing" (1994). An order that does not count is excluded with a reason.
 */
public final class Rfm implements Accumulator<Rfm, RfmResult> {
    private static final Label INPUT = new Label("Orders", "订单");

    private final RfmSettings settings;
    private final LocalDate asOf;
    private final long asOfDay;
    private final String currency;
    private final Map<String, Buyer> buyers = new HashMap<>();
    private final TreeSet<String> currencies = new TreeSet<>();
    private final Reconciliation.Counter rows = new Reconciliation.Counter();

    /**
     * @param currency the one that counts, as in the orders, such as {@code CNY}; empty when the orders are expected to
     *     hold one only
     */
    public Rfm(RfmSettings settings, LocalDate asOf, String currency) {
        this.settings = settings;
        this.asOf = asOf;
        this.asOfDay = asOf.toEpochDay();
        this.currency = currency;
    }

    /**
     * Takes an order, all values canonical as in a row; the customer id is that of the golden record.
     *
     * @param orderedOn {@code yyyy-mm-dd}
     * @param amount a plain decimal
     */
    public void add(String customerId, String orderedOn, String amount, String orderCurrency, String status) {
        if (!settings.counted().isEmpty() && !settings.counted().contains(status)) {
            rows.exclude(Exclusion.STATUS, status);
            return;
        }
        if (customerId.isEmpty()) {
            rows.exclude(Exclusion.NO_CUSTOMER);
            return;
        }
        long day = Cell.day(orderedOn);
        if (day == Cell.NO_DAY || day > asOfDay) {
            rows.exclude(day == Cell.NO_DAY ? Exclusion.NO_DATE : Exclusion.AFTER_AS_OF);
            return;
        }
        Optional<BigDecimal> money = Cell.amount(amount);
        if (money.isEmpty() || money.get().signum() < 0) {
            rows.exclude(money.isEmpty() ? Exclusion.NO_AMOUNT : Exclusion.NEGATIVE_AMOUNT);
            return;
        }
        if (!currency.isEmpty() && !currency.equals(orderCurrency)) {
            rows.exclude(Exclusion.CURRENCY, orderCurrency);
            return;
        }
        currencies.add(orderCurrency);
        buyers.computeIfAbsent(customerId, id -> new Buyer(day)).add(day, money.get());
        rows.use();
    }

    /** Counts an order whose customer is not among the customers. */
    public void addUnmatched() {
        rows.miss();
    }

    @Override
    public void merge(Rfm other) {
        other.buyers.forEach((id, buyer) -> buyers.merge(id, buyer, Buyer::plus));
        currencies.addAll(other.currencies);
        rows.merge(other.rows);
    }

    /** @throws SeveralCurrenciesException when no currency was named and the orders hold more than one */
    @Override
    public RfmResult finish() {
        if (currencies.size() > 1) {
            throw new SeveralCurrenciesException("orders", currencies);
        }
        String shown = currencies.isEmpty() ? currency : currencies.first();
        return new RfmScoring(settings, asOf, buyers).result(shown, rows.finish(INPUT));
    }

    /** One customer's orders so far. */
    static final class Buyer {
        private long firstDay;
        private long lastDay;
        private long orders;
        private BigDecimal total = BigDecimal.ZERO;

        private Buyer(long day) {
            firstDay = day;
            lastDay = day;
        }

        private void add(long day, BigDecimal amount) {
            firstDay = Math.min(firstDay, day);
            lastDay = Math.max(lastDay, day);
            orders++;
            total = total.add(amount);
        }

        private Buyer plus(Buyer other) {
            firstDay = Math.min(firstDay, other.firstDay);
            lastDay = Math.max(lastDay, other.lastDay);
            orders += other.orders;
            total = total.add(other.total);
            return this;
        }

        long firstDay() {
            return firstDay;
        }

        long lastDay() {
            return lastDay;
        }

        long orders() {
            return orders;
        }

        BigDecimal total() {
            return total;
        }
    }
}
