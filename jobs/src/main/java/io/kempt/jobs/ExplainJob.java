package io.kempt.jobs;

import io.kempt.jobs.duplicates.StrongestPath;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.jobs.store.RecordName;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoredCustomers;
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

    ExplainResult run() {
        DedupeJob dedupe = new DedupeJob(session);
        dedupe.run();
        RecordName a = named(request.a());
        RecordName b = named(request.b());
        if (a.equals(b)) {
            throw ExplainedPair.same();
        }
        MatchSettings settings = rulebook.match();
        MatchRecords records = dedupe.records(settings);
        MatchModel model = dedupe.model(records);
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
    private RecordName named(String typed) {
        List<RecordName> found = new StoredCustomers(store, kind).named(typed);
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
                        + String.join(
                                ", ", found.stream().map(RecordName::toString).toList()) + ".");
    }

    private String cluster(RecordName name) {
        List<String> ids = store.jdbc()
                .queryForList(
                        "SELECT golden_id FROM member WHERE record_key = ? AND source = ?",
                        String.class,
                        name.key(),
                        name.source());
        return ids.isEmpty() ? "" : ids.get(0);
    }

    private List<ExplainResult.Value> values(MatchSettings settings, RecordName a, RecordName b) {
        List<String> left = cells(settings, a);
        List<String> right = cells(settings, b);
        List<ExplainResult.Value> values = new ArrayList<>();
        for (int i = 0; i < settings.fields().size(); i++) {
            MatchField field = settings.fields().get(i);
            values.add(new ExplainResult.Value(field.name(), field.kind().code(), left.get(i), right.get(i)));
        }
        return values;
    }

    private List<String> cells(MatchSettings settings, RecordName name) {
        List<String> fields = settings.fields().stream().map(MatchField::name).toList();
        return new StoredCustomers(store, kind).values(name, fields).orElseThrow();
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
