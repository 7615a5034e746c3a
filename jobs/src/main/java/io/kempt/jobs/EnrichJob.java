package io.kempt.jobs;

import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.enrich.EnrichInput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.EnrichSettings;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Adds to every golden customer what its values, orders and activities say. One transaction: all of it or none. */
final class EnrichJob {
    private static final int BATCH = 2000;

    private final Session session;
    private final LocalDate asOf;
    private final Rulebook rulebook;
    private final StoreDatabase store;
    private final KindSpec kind;

    EnrichJob(Session session, LocalDate asOf) {
        this.session = session;
        this.asOf = asOf;
        this.rulebook = session.workspace().rulebook();
        this.store = session.store();
        this.kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
    }

    void run() {
        session.progress().started("enrich");
        Job job = session.engine().job("enrich", session.engine().once("derive", this::derive));
        session.engine().run(job, identity());
        session.progress().finished("enrich", String.format(Locale.ROOT, "%,d values added", total()));
    }

    private JobParameters identity() {
        return new JobParametersBuilder()
                .addLong("generation", new Facts(store).number(Facts.GENERATION))
                .addString("rulebook", rulebook.hash())
                .addString("as-of", asOf.toString())
                .toJobParameters();
    }

    private void derive() {
        CustomerFacts facts = CustomerFacts.of(store, rulebook, rulebook.rfm().counted(), asOf.toString());
        store.jdbc().update("DELETE FROM enriched");
        List<Object[]> rows = new ArrayList<>();
        new GoldenTable(store, kind).each(golden -> {
            EnrichInput input = new GoldenInput(golden, facts);
            for (EnrichSettings.Step step : rulebook.enrich().steps()) {
                add(rows, golden.id(), step, input);
            }
        });
        for (int from = 0; from < rows.size(); from += BATCH) {
            store.jdbc()
                    .batchUpdate(
                            "INSERT INTO enriched (golden_id, name, value) VALUES (?, ?, ?)",
                            rows.subList(from, Math.min(rows.size(), from + BATCH)));
            session.progress().advanced(from);
        }
    }

    private static void add(List<Object[]> rows, String goldenId, EnrichSettings.Step step, EnrichInput input) {
        List<String> derived = step.values().of(input);
        for (int i = 0; i < derived.size(); i++) {
            if (!derived.get(i).isEmpty()) {
                String name = step.enricher().outputs().get(i).name();
                rows.add(new Object[] {goldenId, name, derived.get(i)});
            }
        }
    }

    private long total() {
        return filled().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many golden customers each derived field could be filled for. */
    Map<String, Long> filled() {
        Map<String, Long> filled = new TreeMap<>();
        store.jdbc()
                .query(
                        "SELECT name, COUNT(*) FROM enriched GROUP BY name ORDER BY name",
                        (org.springframework.jdbc.core.RowCallbackHandler)
                                row -> filled.put(row.getString(1), row.getLong(2)));
        return filled;
    }

    /** A golden customer as enrichers see it. */
    private final class GoldenInput implements EnrichInput {
        private final GoldenTable.Golden golden;
        private final CustomerFacts facts;

        GoldenInput(GoldenTable.Golden golden, CustomerFacts facts) {
            this.golden = golden;
            this.facts = facts;
        }

        @Override
        public String value(String field) {
            int index = kind.index(field);
            return index < 0 ? "" : golden.values()[index];
        }

        @Override
        public String lastOrderOn() {
            return facts.lastOrderOn(golden.id());
        }

        @Override
        public String lastTouchOn() {
            return facts.lastTouchOn(golden.id());
        }

        @Override
        public int orderCount() {
            return facts.orderCount(golden.id());
        }

        @Override
        public String asOf() {
            return asOf.toString();
        }
    }
}
