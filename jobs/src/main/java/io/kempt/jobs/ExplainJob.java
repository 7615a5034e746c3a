package io.kempt.jobs;

import io.kempt.jobs.duplicates.StrongestPath;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.match.MatchField;
import io.kempt.rules.match.MatchModel;
import io.kempt.rules.match.MatchRecords;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.Matching;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** Why two customer records of a store are or are not one customer. The golden records are brought up to date first. */
final class ExplainJob {
    private final Session session;
    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final KindSpec kind;
    private final ExplainRequest request;

    ExplainJob(Session session, ExplainRequest request) {
        this.session = session;
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        this.request = request;
    }

    /** A record's name: its source and its key. */
    private record Name(String source, String key) {
        @Override
        public String toString() {
            return source + ":" + key;
        }
    }

    ExplainResult run() {
        DedupeJob dedupe = new DedupeJob(session);
        dedupe.run();
        Name a = named(request.a());
        Name b = named(request.b());
        if (a.equals(b)) {
            throw ExplainedPair.same();
        }
        MatchSettings settings = rulebook.match();
        MatchRecords records = dedupe.records(settings);
        MatchModel model = Matching.model(records, settings, session.stop()::check);
        String cluster = cluster(a).equals(cluster(b)) ? cluster(a) : "";
        return ExplainedPair.result(
                a.toString(),
                b.toString(),
                values(settings, a, b),
                Matching.explain(records, model, records.indexOf(a.toString()), records.indexOf(b.toString())),
                cluster,
                cluster.isEmpty() ? List.of() : StrongestPath.between(a.toString(), b.toString(), merged(cluster)),
                request.lang());
    }

    /** The record that is meant by {@code source:key}, or by a key that only one source has. */
    private Name named(String typed) {
        RowMapper<Name> name = (row, number) -> new Name(row.getString(1), row.getString(2));
        String records = "SELECT source, record_key FROM " + RecordTable.name(kind) + " WHERE ";
        List<Name> found = new ArrayList<>(
                store.jdbc().query(records + "source || ':' || record_key = ? ORDER BY source", name, typed));
        if (found.isEmpty()) {
            found.addAll(store.jdbc().query(records + "record_key = ? ORDER BY source", name, typed));
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            List<String> keys = store.jdbc()
                    .queryForList("SELECT record_key FROM " + RecordTable.name(kind) + " ORDER BY 1", String.class);
            throw StopException.usage(
                    "the store has no customer record '" + typed + "'",
                    ExplainedPair.near(typed, keys) + "Name it as SOURCE:KEY, or by its key alone.");
        }
        throw StopException.usage(
                "several sources have a customer record '" + typed + "'",
                "Name one of "
                        + String.join(", ", found.stream().map(Name::toString).toList()) + ".");
    }

    private String cluster(Name name) {
        List<String> ids = store.jdbc()
                .queryForList(
                        "SELECT golden_id FROM member WHERE record_key = ? AND source = ?",
                        String.class,
                        name.key(),
                        name.source());
        return ids.isEmpty() ? "" : ids.get(0);
    }

    private List<ExplainResult.Value> values(MatchSettings settings, Name a, Name b) {
        List<String> left = cells(settings, a);
        List<String> right = cells(settings, b);
        List<ExplainResult.Value> values = new ArrayList<>();
        for (int i = 0; i < settings.fields().size(); i++) {
            MatchField field = settings.fields().get(i);
            values.add(new ExplainResult.Value(field.name(), field.kind().code(), left.get(i), right.get(i)));
        }
        return values;
    }

    private List<String> cells(MatchSettings settings, Name name) {
        List<String> columns = settings.fields().stream()
                .map(field -> RecordTable.column(field.name()))
                .toList();
        RowMapper<List<String>> cells = (row, number) -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                values.add(row.getString(i));
            }
            return values;
        };
        return store.jdbc()
                .query(
                        "SELECT " + String.join(", ", columns) + " FROM " + RecordTable.name(kind)
                                + " WHERE record_key = ? AND source = ?",
                        cells,
                        name.key(),
                        name.source())
                .get(0);
    }

    private List<StrongestPath.Step> merged(String cluster) {
        RowMapper<StrongestPath.Step> step = (row, number) -> new StrongestPath.Step(
                row.getString(1) + ":" + row.getString(2), row.getString(3) + ":" + row.getString(4), row.getDouble(5));
        return store.jdbc()
                .query(
                        "SELECT p.source_a, p.key_a, p.source_b, p.key_b, p.probability FROM match_pair p JOIN member m"
                                + " ON m.record_key = p.key_a AND m.source = p.source_a"
                                + " WHERE p.outcome = 'merged' AND m.golden_id = ?",
                        step,
                        cluster);
    }
}
