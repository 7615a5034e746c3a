package io.kempt.jobs.report;

import io.kempt.rules.measure.CustomerCounts;
import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.Kpi;
import io.kempt.rules.measure.Kpis;
import io.kempt.rules.measure.Reconciliation;
import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.model.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report is made of. Parts that were not measured are empty, and their sheets are left out.
 *
 * @param runId the run that measured it
 * @param currency of all amounts, such as {@code CNY}; empty when the data names none
 * @param lang of titles, headers and labels
 * @param names what customers are called, by their ids; one that is not among them is shown by its id alone
 * @param otherRows reconciliations beside those of the RFM and funnel results, such as the customers'
 */
public record ReportRequest(
        String runId,
        LocalDate asOf,
        String currency,
        Lang lang,
        List<InputFile> inputs,
        Optional<CustomerCounts> customers,
        Optional<RfmResult> rfm,
        Optional<FunnelResult> funnel,
        Map<String, String> names,
        List<Reconciliation> otherRows) {

    /** @throws IllegalArgumentException when a result is as of another day or in another currency than the report */
    public ReportRequest {
        inputs = List.copyOf(inputs);
        names = Map.copyOf(names);
        otherRows = List.copyOf(otherRows);
        refuseOtherDay(asOf, rfm.map(RfmResult::asOf));
        refuseOtherDay(asOf, funnel.map(FunnelResult::asOf));
        refuseOtherCurrency(currency, rfm.map(RfmResult::currency));
        refuseOtherCurrency(currency, funnel.map(FunnelResult::currency));
    }

    private static void refuseOtherCurrency(String currency, Optional<String> measured) {
        if (measured.isPresent() && !measured.get().isEmpty() && !measured.get().equals(currency)) {
            throw new IllegalArgumentException("amounts in " + measured.get() + " in a report in "
                    + (currency.isEmpty() ? "no currency" : currency));
        }
    }

    private static void refuseOtherDay(LocalDate asOf, Optional<LocalDate> measured) {
        if (measured.isPresent() && !measured.get().equals(asOf)) {
            throw new IllegalArgumentException("a result as of " + measured.get() + " in a report as of " + asOf);
        }
    }

    List<Kpi> kpis() {
        return Kpis.of(customers, rfm, funnel);
    }

    List<Reconciliation> reconciliations() {
        List<Reconciliation> all = new ArrayList<>(otherRows);
        rfm.ifPresent(result -> all.add(result.reconciliation()));
        funnel.ifPresent(result -> all.addAll(result.reconciliations()));
        return all;
    }
}
