package io.kempt.jobs.report;

import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.Kpi;
import io.kempt.rules.measure.RfmResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All tables of a report. The workbook and the CSV files are both written from them. */
public final class ReportTables {
    /** Amounts have two digits after the point unless the data has more. */
    private static final int USUAL_SCALE = 2;

    private final ReportRequest request;
    private final List<ReportTable> tables = new ArrayList<>();

    public ReportTables(ReportRequest request) {
        this.request = request;
        RunTables run = new RunTables(request);
        tables.add(run.overview());
        tables.add(run.inputs());
        int scale = scale(request);
        request.rfm().ifPresent(result -> addRfm(new RfmTables(result, request.names(), request.lang(), scale)));
        request.funnel().ifPresent(result -> addFunnel(new FunnelTables(result, request.lang(), scale)));
        tables.add(run.definitions());
        tables.add(run.reconciliationSummary());
        tables.add(run.reconciliation());
    }

    private ReportTables(ReportRequest request, List<ReportTable> own) {
        this.request = request;
        tables.addAll(own);
    }

    /** The tables of a quality report. */
    public static ReportTables of(QualityReport report) {
        return new ReportTables(report.request(), new QualityTables(report).all());
    }

    /** A sum has as many digits after the point as the longest of what it adds up. */
    private static int scale(ReportRequest request) {
        int scale = USUAL_SCALE;
        for (Kpi kpi : request.kpis()) {
            if (kpi.unit() == Kpi.Unit.MONEY && kpi.value().isPresent()) {
                scale = Math.max(scale, kpi.value().get().scale());
            }
        }
        Optional<RfmResult> rfm = request.rfm();
        Optional<FunnelResult> funnel = request.funnel();
        return Math.max(
                Math.max(scale, rfm.map(result -> result.revenue().scale()).orElse(0)),
                funnel.map(result -> result.totals().lostAmount().scale()).orElse(0));
    }

    private void addRfm(RfmTables rfm) {
        tables.add(rfm.segments());
        tables.add(rfm.matrix());
        tables.add(rfm.thresholds());
        tables.add(rfm.customers());
    }

    private void addFunnel(FunnelTables funnel) {
        tables.add(funnel.stages());
        tables.add(funnel.openDeals());
        tables.add(funnel.owners());
        tables.add(funnel.sources());
    }

    ReportRequest request() {
        return request;
    }

    List<ReportTable> all() {
        return tables;
    }

    ReportTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table '" + name + "' in this report"));
    }
}
