package io.kempt.jobs;

import io.kempt.jobs.duplicates.CappedBlocks;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.jobs.store.DecisionLedger;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.GoldenLedger;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.match.MatchModel;
import io.kempt.rules.match.MatchRecords;
import io.kempt.rules.match.MatchRecordsBuilder;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.Matching;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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

    private static final String THRESHOLD = "dedupe.threshold";
    private static final String NOTES = "dedupe.notes";

    /** What the golden records were made of. */
    static final String DEDUPED = "dedupe.of";

    private final Session session;
    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final KindSpec kind;
    private final Facts facts;
    private final DecisionLedger decisions;
    private final Occasion occasion;

    DedupeJob(Session session) {
        this(session, new Occasion("dedupe", 0));
    }

    DedupeJob(Session session, Occasion occasion) {
        this.session = session;
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        this.facts = new Facts(store);
        this.decisions = new DecisionLedger(store);
        this.occasion = occasion;
    }

    /**
     * On what occasion records are deduplicated.
     *
     * @param command as it was typed, without {@code kempt}
     * @param run the run that it is a step of; 0 for none
     */
    record Occasion(String command, long run) {}

    void run() {
        session.progress().started("dedupe");
        if (!upToDate()) {
            Job job = session.engine().job("dedupe", session.engine().once("match", this::match));
            session.engine().run(job, identity());
        }
        session.progress().finished("dedupe", summary());
        notes().forEach(session.progress()::note);
    }

    /** Whether the golden records are those of the records, the rules and the decisions as they are. */
    boolean upToDate() {
        return facts.get(DEDUPED).filter(state()::equals).isPresent();
    }

    private String state() {
        long decided = decisions.version();
        return facts.number(Facts.GENERATION) + " " + rulebook.hash() + (decided == 0 ? "" : " " + decided);
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
                notes(),
                List.of());
    }

    /** The model by which pairs are scored, what decisions teach included. */
    MatchModel model(MatchRecords records) {
        return Matching.model(records, rulebook.match(), decisions.constraints(), session.stop()::check);
    }

    /** What would be compared; nothing is written. */
    MatchPlanResult plan() {
        MatchSettings settings = rulebook.match();
        MatchRecords records = records(settings);
        return MatchPlan.of(List.of(), records.size(), Matching.plan(records, settings, session.stop()::check));
    }

    /** What to know of decisions that could not be followed. */
    private List<String> notes() {
        String notes = facts.get(NOTES).orElse("");
        return notes.isEmpty() ? List.of() : List.of(notes.split("\n"));
    }

    /** The probability from which pairs were joined when the golden records were made. */
    double threshold() {
        return facts.get(THRESHOLD)
                .map(Double::parseDouble)
                .orElse(rulebook.match().merge());
    }

    /** With the turn, so that a state that comes back, such as an earlier rulebook, is matched again. */
    private JobParameters identity() {
        return new JobParametersBuilder()
                .addLong("generation", facts.number(Facts.GENERATION))
                .addString("rulebook", rulebook.hash())
                .addLong("turn", new GoldenLedger(store).next())
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
        match(Map.of());
    }

    /**
     * Matches all records, inside the caller's transaction.
     *
     * @param put golden ids by which single records are known in place of those they have; empty for none
     */
    void match(Map<String, String> put) {
        MatchSettings settings = rulebook.match();
        List<Decision> decided = decisions.decisions();
        MatchRecords records = records(settings);
        MatchResult result = Matching.run(records, settings, decisions.constraints(), session.stop()::check);
        GoldenTable golden = new GoldenTable(store, kind);
        GoldenLedger ledger = new GoldenLedger(store);
        Map<String, String> owners = golden.owners();
        Map<String, String> known = new HashMap<>(owners);
        known.putAll(put);
        GoldenLedger.Turn turn = new GoldenLedger.Turn(
                ledger.next(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                occasion.command(),
                occasion.run(),
                owners.isEmpty() && ledger.next() == 1);
        session.stop().check();
        golden.clear();
        new GoldenWrite(session, kind, result, new DecisionGraph(decided)).write(ledger.history(known), owners, turn);
        facts.set(PAIRS, Long.toString(result.blocking().pairs()));
        facts.set(CAPPED, String.join("\n", CappedBlocks.sentences(result.blocking())));
        facts.set(THRESHOLD, Double.toString(result.threshold()));
        facts.set(NOTES, String.join("\n", UnfollowedDecisions.sentences(decided, result)));
        facts.set(DEDUPED, state());
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
