package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.duplicates.Evidence;
import io.kempt.jobs.store.GoldenLedger;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordName;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.match.MatchRecords;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.Outcome;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.match.survivorship.GoldenHistory;
import io.kempt.rules.match.survivorship.GoldenIds;
import io.kempt.rules.match.survivorship.GoldenRecord;
import io.kempt.rules.match.survivorship.GoldenValue;
import io.kempt.rules.match.survivorship.SourceRecord;
import io.kempt.rules.match.survivorship.Survivorship;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Writes what matching found: golden records with the origin of each value, memberships, and judged pairs. Records stream
 * from the store; only those of clusters that are not complete yet are kept.
 */
final class GoldenWrite {
    private static final int BATCH = 1000;

    /** Beyond this many records a cluster's best partners are looked for among its first records only. */
    private static final int PARTNERS = 20;

    private final StopSignal stop;
    private final StoreDatabase store;
    private final KindSpec kind;
    private final MatchResult result;
    private final MatchRecords records;
    private final DecisionGraph decided;
    private final Rulebook rulebook;
    private final GoldenTable table;
    private final Survivorship survivorship;
    private final List<GoldenTable.Golden> golden = new ArrayList<>();
    private final List<GoldenTable.Member> members = new ArrayList<>();
    private final List<GoldenTable.Origin> origins = new ArrayList<>();
    private final List<GoldenTable.Pair> pairs = new ArrayList<>();

    /** @param decided what people decided: nobody is asked about it again */
    GoldenWrite(Session session, KindSpec kind, MatchResult result, DecisionGraph decided) {
        this.stop = session.stop();
        this.store = session.store();
        this.kind = kind;
        this.result = result;
        this.records = result.records();
        this.decided = decided;
        this.rulebook = session.workspace().rulebook();
        this.table = new GoldenTable(store, kind);
        this.survivorship = new Survivorship(
                rulebook.survivorship(),
                kind.fields().stream().map(FieldSpec::name).toList());
    }

    /**
     * Writes all of it.
     *
     * @param history by which customers keep their ids
     * @param owners the golden id that each record has had until now
     */
    void write(GoldenHistory history, Map<String, String> owners, GoldenLedger.Turn turn) {
        List<int[]> clusters = result.members();
        List<List<String>> keys = clusters.stream().map(this::keys).toList();
        List<String> ids = GoldenIds.assign(keys, history);
        table.addHeirs(GoldenIds.heirs(keys, ids, owners));
        GoldenMoves.note(new GoldenLedger(store), turn, keys, ids, owners);
        writeGolden(clusters, ids);
        clusters.stream().filter(cluster -> cluster.length > 1).forEach(this::addMergedPairs);
        addOpenPairs();
        flush(0);
    }

    private List<String> keys(int[] cluster) {
        List<String> keys = new ArrayList<>(cluster.length);
        for (int record : cluster) {
            keys.add(records.key(record));
        }
        return keys;
    }

    private void writeGolden(List<int[]> clusters, List<String> ids) {
        Map<Integer, List<SourceRecord>> waiting = new HashMap<>();
        RowCallbackHandler handler = row -> {
            List<String> values = new ArrayList<>(kind.fields().size());
            for (int i = 0; i < kind.fields().size(); i++) {
                values.add(row.getString(3 + i));
            }
            String source = row.getString(1);
            SourceRecord record = new SourceRecord(source + ":" + row.getString(2), source, values);
            int cluster = result.clusterOf(records.indexOf(record.key()));
            List<SourceRecord> complete = waiting.computeIfAbsent(cluster, number -> new ArrayList<>(2));
            complete.add(record);
            if (complete.size() == clusters.get(cluster).length) {
                waiting.remove(cluster);
                addGolden(survivorship.merge(ids.get(cluster), complete));
                flush(BATCH);
            }
        };
        store.jdbc()
                .query(
                        "SELECT source, record_key, " + RecordTable.columns(kind, "") + " FROM "
                                + RecordTable.name(kind) + " ORDER BY source, record_key",
                        handler);
    }

    private void addGolden(GoldenRecord record) {
        String[] values = record.values().stream().map(GoldenValue::value).toArray(String[]::new);
        golden.add(new GoldenTable.Golden(record.id(), values, record.members().size()));
        for (String key : record.members()) {
            RecordName member = RecordName.of(key);
            members.add(new GoldenTable.Member(member.key(), member.source(), record.id()));
        }
        if (record.members().size() > 1) {
            for (GoldenValue value : record.values()) {
                if (!value.value().isEmpty()) {
                    RecordName from = RecordName.of(value.key());
                    origins.add(new GoldenTable.Origin(
                            record.id(),
                            value.field(),
                            from.key(),
                            from.source(),
                            value.decidedBy(),
                            value.candidates()));
                }
            }
        }
    }

    /** For each record of a cluster, the pair with the partner that it agrees with most. */
    private void addMergedPairs(int[] cluster) {
        Map<Long, MatchExplanation> best = new HashMap<>();
        int partners = Math.min(cluster.length, PARTNERS);
        for (int i = 0; i < cluster.length; i++) {
            MatchExplanation strongest = null;
            long pair = 0;
            for (int j = 0; j < partners; j++) {
                if (i != j) {
                    MatchExplanation explanation = result.explain(cluster[Math.min(i, j)], cluster[Math.max(i, j)]);
                    if (strongest == null || explanation.weight() > strongest.weight()) {
                        strongest = explanation;
                        pair = (long) Math.min(i, j) << Integer.SIZE | Math.max(i, j);
                    }
                }
            }
            if (strongest != null) {
                best.put(pair, strongest);
            }
        }
        best.values().forEach(explanation -> addPair(explanation, "merged"));
        flush(BATCH);
    }

    /** The pairs that a person should look at. */
    private void addOpenPairs() {
        for (int i = 0; i < result.pairs(); i++) {
            boolean settled = decided.settles(records.key(result.left(i)), records.key(result.right(i)));
            if (result.outcome(i) != Outcome.LINKED && !settled) {
                addPair(
                        result.explain(result.left(i), result.right(i)),
                        result.outcome(i) == Outcome.REVIEW ? "review" : "refused");
                flush(BATCH);
            }
        }
    }

    private void addPair(MatchExplanation explanation, String outcome) {
        RecordName a = RecordName.of(explanation.left());
        RecordName b = RecordName.of(explanation.right());
        pairs.add(new GoldenTable.Pair(
                a.key(),
                a.source(),
                b.key(),
                b.source(),
                explanation.weight(),
                explanation.probability(),
                outcome,
                new Label(Evidence.of(explanation, Lang.EN), Evidence.of(explanation, Lang.ZH))));
    }

    private void flush(int least) {
        if (golden.size() >= least) {
            stop.check();
            table.addGolden(golden);
            table.addMembers(members);
            golden.clear();
            members.clear();
        }
        if (origins.size() >= least) {
            table.addOrigins(origins);
            origins.clear();
        }
        if (pairs.size() >= least) {
            stop.check();
            table.addPairs(pairs);
            pairs.clear();
        }
    }
}
