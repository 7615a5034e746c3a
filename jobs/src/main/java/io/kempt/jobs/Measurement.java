package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.measure.CustomerCounts;
import io.kempt.rules.measure.Funnel;
import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.Opportunity;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.measure.Rfm;
import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Feeds the store's rows to the measures. Rows stream: nothing is kept here but what a measure keeps. */
final class Measurement {
    private final StopSignal stop;
    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final LocalDate asOf;
    private final String currency;

    Measurement(Session session, LocalDate asOf) {
        this.stop = session.stop();
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.asOf = asOf;
        this.currency = session.workspace().currency();
    }

    /** RFM of golden customers; empty when the rulebook has no orders. */
    Optional<RfmResult> rfm() {
        if (rulebook.kind(Kind.ORDER).isEmpty()) {
            return Optional.empty();
        }
        Rfm rfm = new Rfm(rulebook.rfm(), asOf, currency);
        RowCallbackHandler handler = row -> {
            stop.row();
            String golden = row.getString(1);
            if (golden == null) {
                rfm.addUnmatched();
            } else {
                rfm.add(golden, row.getString(2), row.getString(3), row.getString(4), row.getString(5));
            }
        };
        store.jdbc()
                .query(
                        "SELECT c.golden_id, o.f_ordered_on, o.f_amount, o.f_currency, o.f_status FROM rec_order o"
                                + " LEFT JOIN " + CustomerFacts.OWNER + " c ON c.record_key = o.f_customer_id",
                        handler);
        return Optional.of(rfm.finish());
    }

    /** The funnel; empty when the rulebook has no opportunities. */
    Optional<FunnelResult> funnel() {
        if (rulebook.kind(Kind.OPPORTUNITY).isEmpty()) {
            return Optional.empty();
        }
        Funnel funnel = new Funnel(rulebook.funnel(), asOf, currency);
        RowCallbackHandler opportunities = row -> {
            stop.row();
            funnel.add(new Opportunity(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)));
        };
        store.jdbc()
                .query(
                        "SELECT f_opportunity_id, f_created_on, f_closed_on, f_stage, f_amount, f_currency, f_owner,"
                                + " f_source FROM rec_opportunity",
                        opportunities);
        if (rulebook.kind(Kind.STAGE_CHANGE).isPresent()) {
            RowCallbackHandler changes =
                    row -> funnel.addStageChange(row.getString(1), row.getString(2), row.getString(3));
            store.jdbc().query("SELECT f_opportunity_id, f_stage, f_entered_on FROM rec_stage_change", changes);
        }
        return Optional.of(funnel.finish());
    }

    /**
     * The state of the customer list.
     *
     * @param inputs of the run
     */
    CustomerCounts customers(List<InputCount> inputs) {
        KindSpec kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        long golden = new GoldenTable(store, kind).count();
        return new CustomerCounts(
                new RecordTable(store, kind).count(), golden, completeness(kind, golden), validity(inputs));
    }

    /** What golden customers are called, by their ids. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        RowCallbackHandler handler = row -> names.put(row.getString(1), row.getString(2));
        store.jdbc().query("SELECT id, f_name FROM golden WHERE f_name <> ''", handler);
        return names;
    }

    private Ratio completeness(KindSpec kind, long golden) {
        List<String> filled = new ArrayList<>();
        for (FieldSpec field : kind.fields()) {
            if (field.required()) {
                filled.add(
                        "COALESCE(SUM(CASE WHEN " + RecordTable.column(field.name()) + " <> '' THEN 1 ELSE 0 END), 0)");
            }
        }
        if (filled.isEmpty()) {
            return new Ratio(0, 0);
        }
        Long cells = store.jdbc().queryForObject("SELECT " + String.join(" + ", filled) + " FROM golden", Long.class);
        return new Ratio(cells == null ? 0 : cells, golden * filled.size());
    }

    /** Customer rows without any error, also without one that only dropped a value, of all rows that were not blank. */
    private Ratio validity(List<InputCount> inputs) {
        long rows = 0;
        long faulty = 0;
        for (InputCount input : inputs) {
            if (input.kind().equals(Kind.CUSTOMER.code())) {
                rows += input.read() - input.ignored();
                Long found = store.jdbc()
                        .queryForObject(
                                "SELECT COUNT(DISTINCT f.number) FROM finding f JOIN input i ON i.id = f.input_id"
                                        + " WHERE i.sha256 = ? AND i.source = ? AND i.kind = ?"
                                        + " AND (i.rulebook = ? OR i.rulebook LIKE ?)"
                                        + " AND f.severity = 'error'",
                                Long.class,
                                input.sha256(),
                                input.source(),
                                input.kind(),
                                rulebook.hash(),
                                rulebook.hash() + "+%");
                faulty += found == null ? 0 : found;
            }
        }
        return new Ratio(rows - faulty, rows);
    }
}
