package io.kempt.rules.generate;

import io.kempt.rules.generate.CustomerIndex.Customer;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.WordLists;
import java.util.List;

/**
 * Orders in the order of their days. Each customer's amounts spread around a level of its own, both log-normal; companies
 * buy for more than persons, some foreign ones in US dollars.
 */
final class Orders {
    private static final double UNKNOWN_CUSTOMER = 0.012;
    private static final double GROUPED_AMOUNT = 0.02;
    private static final double OTHER_DATE_FORMAT = 0.02;
    private static final double REPEATED_LINES = 0.003;
    private static final double CANCELLED = 0.06;
    private static final double REFUNDED = 0.03;
    private static final double COMPANY_MEDIAN = 8_600;
    private static final double PERSON_MEDIAN = 260;
    private static final double SIGMA_BETWEEN = 0.6;
    private static final double SIGMA_WITHIN = 0.7;
    private static final double CNY_PER_USD = 7.2;

    private final CrmPlan plan;
    private final CustomerIndex index;
    private final Timeline timeline;
    private final Tally tally;

    Orders(CrmPlan plan, CustomerIndex index, Timeline timeline, Tally tally) {
        this.plan = plan;
        this.index = index;
        this.timeline = timeline;
        this.tally = tally;
    }

    void write() {
        for (int i = 0; i < plan.orders(); i++) {
            Dice dice = Dice.of(plan.seed(), Dice.Stream.ORDER, i);
            long day = timeline.epochDay(i, plan.orders(), dice);
            Customer customer = Pick.customer(index, dice, c -> c.buying(day) && dice.chance(c.eagerness()));
            write("SO" + (10_000_001 + i), customer, day, dice);
        }
    }

    private void write(String id, Customer customer, long day, Dice dice) {
        Values values = new Values(ExportFile.ORDERS, id, tally, dice);
        Spending spending = Spending.of(customer, plan.seed());
        Status status = Status.of(dice.fraction());
        List<Cell> cells = Texts.cells(
                id,
                values.customer(customer.id(), UNKNOWN_CUSTOMER, index),
                values.date("ordered_on", day, OTHER_DATE_FORMAT),
                values.amount("amount", spending.cents(dice), GROUPED_AMOUNT),
                spending.dollars ? "USD" : "CNY",
                status.chinese,
                dice.pick(
                        WordLists.of(customer.file() == ExportFile.SHOP ? "order-channel-shop" : "order-channel-erp")));
        tally.line(ExportFile.ORDERS, cells);
        values.report();
        tally.fact("orders." + status.code);
        tally.fact(spending.dollars ? "orders.in-usd" : "orders.in-cny");
        if (dice.chance(REPEATED_LINES)) {
            tally.line(ExportFile.ORDERS, cells);
            tally.defect(new Defect(ExportFile.ORDERS, id, "", DefectKind.DUPLICATE_ROW, ""));
        }
    }

    /**
     * How a customer spends.
     *
     * @param median in the order's currency
     */
    private record Spending(double median, boolean dollars) {
        static Spending of(Customer customer, long seed) {
            Dice dice = Dice.of(seed, Dice.Stream.SPENDING, customer.number());
            boolean dollars = customer.foreign() && dice.chance(0.2);
            double level = dice.logNormal(customer.company() ? COMPANY_MEDIAN : PERSON_MEDIAN, SIGMA_BETWEEN);
            return new Spending(dollars ? level / CNY_PER_USD : level, dollars);
        }

        long cents(Dice dice) {
            return Math.max(100, (long) (dice.logNormal(median, SIGMA_WITHIN) * 100));
        }
    }

    /** What became of an order. */
    private enum Status {
        COMPLETED("completed", "已完成"),
        CANCELLED_ORDER("cancelled", "已取消"),
        REFUNDED_ORDER("refunded", "已退款");

        private final String code;
        private final String chinese;

        Status(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        static Status of(double fraction) {
            if (fraction < CANCELLED) {
                return CANCELLED_ORDER;
            }
            return fraction < CANCELLED + REFUNDED ? REFUNDED_ORDER : COMPLETED;
        }
    }
}
