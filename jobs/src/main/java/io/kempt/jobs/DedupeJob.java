package io.kempt.jobs;

import io.kempt.jobs.duplicates.CappedBlocks;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.match.Constraints;
import io.kempt.rules.match.MatchRecords;
import io.kempt.rules.match.MatchRecordsBuilder;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.Matching;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Finds the customer records that are one customer and makes the golden records. All results of a store's state are
 * written in one transaction; when records and rules are as they were, nothing is done.
 */
final class DedupeJob {
    private static final String PAIRS = "dedupe.pairs";
    private static final String CAPPED = "dedupe.capped";

    /** What the golden records were made of. */
    static final String DEDUPED = "dedupe.of";

    private final Session session;
    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final KindSpec kind;
    private final Facts facts;

    DedupeJob(Session session) {
        this.session = session;
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        this.facts = new Facts(store);
    }

    void run() {
        session.progress().started("dedupe");
        Job job = session.engine().job("dedupe", session.engine().once("match", this::match));
        session.engine().run(job, identity());
        facts.set(DEDUPED, state());
        session.progress().finished("dedupe", summary());
    }

    /** Whether the golden records are those of the records and the rules as they are. */
    boolean upToDate() {
        return facts.get(DEDUPED).filter(state()::equals).isPresent();
    }

    private String state() {
        return facts.number(Facts.GENERATION) + " " + rulebook.hash();
    }

    /** Runs it and says what the store holds now. */
    DedupeResult result() {
        run();
        long records = new RecordTable(store, kind).count();
        long golden = new GoldenTable(store, kind).count();
        String capped = facts.get(CAPPED).orElse("");
        return new DedupeResult(
                ExitCode.OK,
                records,
                golden,
                records - golden,
                facts.number(PAIRS),
                toReview(),
                capped.isEmpty() ? List.of() : List.of(capped.split("\n")),
                List.of());
    }

    private JobParameters identity() {
        return new JobParametersBuilder()
                .addLong("generation", facts.number(Facts.GENERATION))
                .addString("rulebook", rulebook.hash())
                .toJobParameters();
    }

    private String summary() {
        long records = new RecordTable(store, kind).count();
        long golden = new GoldenTable(store, kind).count();
        return String.format(
                Locale.ROOT, "%,d records are %,d customers; %,d pairs to review", records, golden, toReview());
    }

    private long toReview() {
        Long pairs =
                store.jdbc().queryForObject("SELECT COUNT(*) FROM match_pair WHERE outcome <> 'merged'", Long.class);
        return pairs == null ? 0 : pairs;
    }

    private void match() {
        MatchSettings settings = rulebook.match();
        MatchResult result = Matching.run(records(settings), settings, Constraints.NONE, session.stop()::check);
        GoldenTable golden = new GoldenTable(store, kind);
        Map<String, String> previous = golden.owners();
        session.stop().check();
        golden.clear();
        new GoldenWrite(session, kind, result).write(previous);
        facts.set(PAIRS, Long.toString(result.blocking().pairs()));
        facts.set(CAPPED, String.join("\n", CappedBlocks.sentences(result.blocking())));
    }

    /** The customer records of the store, encoded. */
    MatchRecords records(MatchSettings settings) {
        MatchRecordsBuilder builder = MatchRecords.builder(settings.fields()).mostFrequent(settings.mostFrequent());
        List<String> fields =
                settings.fields().stream().map(field -> field.name()).toList();
        StringBuilder columns = new StringBuilder("SELECT source, record_key");
        fields.forEach(field -> columns.append(", ").append(RecordTable.column(field)));
        long[] rows = {0};
        RowCallbackHandler handler = row -> {
            String[] values = new String[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getString(3 + i);
            }
            builder.add(row.getString(1) + ":" + row.getString(2), field -> values[fields.indexOf(field)]);
            session.stop().row();
            session.progress().advanced(++rows[0]);
        };
        // the order decides how ties fall, so it must be the same in every database
        store.jdbc().query(columns + " FROM " + RecordTable.name(kind) + " ORDER BY record_key, source", handler);
        return builder.build();
    }
}
