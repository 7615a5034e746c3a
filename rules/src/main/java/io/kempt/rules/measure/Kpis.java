package io.kempt.rules.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the overview, in its order, from what was measured. */
public final class Kpis {
    private Kpis() {}

    /** Figures of parts that were not measured are left out. */
    public static List<Kpi> of(
            Optional<CustomerCounts> customers, Optional<RfmResult> rfm, Optional<FunnelResult> funnel) {
        List<Kpi> kpis = new ArrayList<>();
        customers.ifPresent(counts -> kpis.addAll(ofCustomers(counts)));
        rfm.ifPresent(result -> kpis.addAll(ofOrders(result)));
        funnel.ifPresent(result -> kpis.addAll(ofDeals(result)));
        return List.copyOf(kpis);
    }

    public static List<Kpi> ofCustomers(CustomerCounts counts) {
        return List.of(
                Kpi.count("customers", counts.golden()),
                Kpi.count("source-records", counts.sourceRecords()),
                Kpi.count("duplicates-merged", counts.duplicatesMerged()),
                Kpi.share("completeness", counts.completeness()),
                Kpi.share("validity", counts.validity()));
    }

    public static List<Kpi> ofOrders(RfmResult rfm) {
        return List.of(
                Kpi.count("buyers", rfm.customers().size()),
                Kpi.count("orders", rfm.orders()),
                Kpi.money("revenue", Optional.of(rfm.revenue())),
                Kpi.money("average-order-value", rfm.averageOrderValue()),
                Kpi.share("repeat-buyers", rfm.repeatBuyers()));
    }

    public static List<Kpi> ofDeals(FunnelResult funnel) {
        FunnelResult.Totals deals = funnel.totals();
        return List.of(
                Kpi.count("open-opportunities", deals.open()),
                Kpi.money("open-amount", Optional.of(deals.openAmount())),
                Kpi.count("won", deals.won()),
                Kpi.money("won-amount", Optional.of(deals.wonAmount())),
                Kpi.share("win-rate-all", deals.wonOfAll()),
                Kpi.share("win-rate-decided", deals.wonOfDecided()),
                Kpi.days("sales-cycle", deals.cycle().median()));
    }
}
