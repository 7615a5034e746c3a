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
        customers.ifPresent(counts -> addCustomers(kpis, counts));
        rfm.ifPresent(result -> addOrders(kpis, result));
        funnel.ifPresent(result -> addDeals(kpis, result.totals()));
        return List.copyOf(kpis);
    }

    private static void addCustomers(List<Kpi> kpis, CustomerCounts counts) {
        kpis.add(Kpi.count("customers", counts.golden()));
        kpis.add(Kpi.count("source-records", counts.sourceRecords()));
        kpis.add(Kpi.count("duplicates-merged", counts.duplicatesMerged()));
        kpis.add(Kpi.share("completeness", counts.completeness()));
        kpis.add(Kpi.share("validity", counts.validity()));
    }

    private static void addOrders(List<Kpi> kpis, RfmResult rfm) {
        kpis.add(Kpi.count("buyers", rfm.customers().size()));
        kpis.add(Kpi.count("orders", rfm.orders()));
        kpis.add(Kpi.money("revenue", Optional.of(rfm.revenue())));
        kpis.add(Kpi.money("average-order-value", rfm.averageOrderValue()));
        kpis.add(Kpi.share("repeat-buyers", rfm.repeatBuyers()));
    }

    private static void addDeals(List<Kpi> kpis, FunnelResult.Totals deals) {
        kpis.add(Kpi.count("open-opportunities", deals.open()));
        kpis.add(Kpi.money("open-amount", Optional.of(deals.openAmount())));
        kpis.add(Kpi.count("won", deals.won()));
        kpis.add(Kpi.money("won-amount", Optional.of(deals.wonAmount())));
        kpis.add(Kpi.share("win-rate-all", deals.wonOfAll()));
        kpis.add(Kpi.share("win-rate-decided", deals.wonOfDecided()));
        kpis.add(Kpi.days("sales-cycle", deals.cycle().median()));
    }
}
