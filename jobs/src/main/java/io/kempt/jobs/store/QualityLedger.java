package io.kempt.jobs.store;

import io.kempt.rules.drift.DataProfile;
import io.kempt.rules.drift.Drift;
import io.kempt.rules.drift.DriftKind;
import io.kempt.rules.gate.GateMeasure;
import io.kempt.rules.gate.GateResult;
import io.kempt.rules.gate.Verdict;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the store remembers of the quality of its runs: measures for the trend, profiles, gates and changes. */
public final class QualityLedger {
    private static final String LATEST = " ORDER BY run_id DESC LIMIT 1";

    private final StoreDatabase database;

    public QualityLedger(StoreDatabase database) {
        this.database = database;
    }

    /**
     * One figure of a run.
     *
     * @param scope {@code kind}, {@code source} or {@code field}
     * @param name of the source or field; empty for the kind
     * @param measure a measure's code, or what is counted beside them: records and the weighted mean
     */
    public record Figure(Kind kind, String scope, String name, String measure, Ratio ratio) {}

    /** Forgets what a run had noted, for it begins again. */
    public void forget(long run) {
        for (String table : List.of("quality_measure", "delivery_profile", "gate_result", "drift")) {
            database.jdbc().update("DELETE FROM " + table + " WHERE run_id = ?", run);
        }
    }

    public void figures(long run, List<Figure> figures) {
        database.jdbc()
                .batchUpdate(
                        "INSERT INTO quality_measure (run_id, kind, scope, name, measure, numerator, denominator)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        figures.stream()
                                .map(figure -> new Object[] {
                                    run,
                                    figure.kind().code(),
                                    figure.scope(),
                                    figure.name(),
                                    figure.measure(),
                                    figure.ratio().numerator(),
                                    figure.ratio().denominator()
                                })
                                .toList());
    }

    /** A figure of an earlier run. */
    public record Past(long run, String startedAt, Figure figure) {}

    /** The figures of kinds over all runs that ended, the oldest first. */
    public List<Past> trend() {
        return database.jdbc()
                .query(
                        "SELECT m.run_id, r.started_at, m.kind, m.scope, m.name, m.measure, m.numerator, m.denominator"
                                + " FROM quality_measure m JOIN run r ON r.id = m.run_id WHERE m.scope = 'kind'"
                                + " ORDER BY m.run_id, m.kind, m.measure",
                        (row, index) -> new Past(
                                row.getLong(1),
                                row.getString(2),
                                new Figure(
                                        Kind.ofCode(row.getString(3)).orElseThrow(),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        new Ratio(row.getLong(7), row.getLong(8)))));
    }

    /** @param profile as JSON */
    public void profile(long run, Kind kind, String source, String profile) {
        database.jdbc()
                .update(
                        "INSERT INTO delivery_profile (run_id, kind, source, profile) VALUES (?, ?, ?, ?)",
                        run,
                        kind.code(),
                        source,
                        profile);
    }

    /** The profile of a source's last delivery before a run. */
    public Optional<DataProfile> lastProfile(Kind kind, String source, long before) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT profile FROM delivery_profile WHERE kind = ? AND source = ? AND run_id < ?" + LATEST,
                        String.class,
                        kind.code(),
                        source,
                        before)
                .stream()
                .findFirst()
                .map(DataProfile::read);
    }

    /** The sources of which there are profiles of a kind. */
    public List<String> sources(Kind kind) {
        return database.jdbc()
                .queryForList(
                        "SELECT DISTINCT source FROM delivery_profile WHERE kind = ? ORDER BY source",
                        String.class,
                        kind.code());
    }

    public void gates(long run, List<GateResult> results) {
        int seq = 0;
        for (GateResult result : results) {
            database.jdbc()
                    .update(
                            "INSERT INTO gate_result (run_id, seq, gate, subject, measure, measured, basis, compared,"
                                    + " earlier, warn, fail, verdict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            run,
                            seq++,
                            result.gate(),
                            result.subject(),
                            result.measure().code(),
                            text(result.value()),
                            result.basis(),
                            result.compared() ? 1 : 0,
                            text(result.before()),
                            result.warn(),
                            result.fail(),
                            result.verdict().code());
        }
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    /** What a gate measured for a subject the last time before a run. */
    public Optional<BigDecimal> lastMeasured(String gate, String subject, long before) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT measured FROM gate_result WHERE gate = ? AND subject = ? AND run_id < ?"
                                + " AND measured <> ''" + LATEST,
                        String.class,
                        gate,
                        subject,
                        before)
                .stream()
                .findFirst()
                .map(BigDecimal::new);
    }

    /** What the gates said in a run. */
    public List<GateResult> gates(long run) {
        return database.jdbc()
                .query(
                        "SELECT gate, subject, measure, measured, basis, compared, earlier, warn, fail, verdict"
                                + " FROM gate_result WHERE run_id = ? ORDER BY seq",
                        (row, index) -> new GateResult(
                                row.getString(1),
                                row.getString(2),
                                GateMeasure.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                                number(row.getString(4)),
                                row.getString(5),
                                row.getInt(6) == 1,
                                number(row.getString(7)),
                                row.getString(8),
                                row.getString(9),
                                Verdict.valueOf(row.getString(10).toUpperCase(Locale.ROOT))),
                        run);
    }

    public void drifts(long run, List<Drift> drifts) {
        int seq = 0;
        for (Drift drift : drifts) {
            database.jdbc()
                    .update(
                            "INSERT INTO drift (run_id, seq, kind, source, what, place, category, earlier, later, change)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            run,
                            seq++,
                            drift.kind().code(),
                            drift.source(),
                            drift.what().name(),
                            drift.place(),
                            drift.category(),
                            drift.before(),
                            drift.now(),
                            drift.change());
        }
    }

    /**
     * What had changed in a run.
     *
     * @param rulebook tells what fields are called
     */
    public List<Drift> drifts(long run, Rulebook rulebook) {
        return database.jdbc()
                .query(
                        "SELECT kind, source, what, place, category, earlier, later, change FROM drift"
                                + " WHERE run_id = ? ORDER BY seq",
                        (row, index) -> {
                            Kind kind = Kind.ofCode(row.getString(1)).orElseThrow();
                            String place = row.getString(4);
                            return new Drift(
                                    DriftKind.valueOf(row.getString(3)),
                                    kind,
                                    row.getString(2),
                                    place,
                                    label(rulebook, kind, place),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8));
                        },
                        run);
    }

    private static Label label(Rulebook rulebook, Kind kind, String place) {
        Optional<KindSpec> spec = rulebook.kind(kind);
        return spec.flatMap(known -> known.fields().stream()
                        .filter(field -> field.name().equals(place))
                        .findFirst())
                .map(field -> field.label())
                .orElse(new Label(place, place));
    }

    /** The last run of which anything was noted; 0 for none. */
    public long lastRun() {
        long[] last = {0};
        RowCallbackHandler handler = row -> last[0] = row.getLong(1);
        database.jdbc().query("SELECT COALESCE(MAX(run_id), 0) FROM quality_measure", handler);
        return last[0];
    }

    /** The source of the latest finished import of a file; empty when there was none. */
    public Optional<String> sourceOf(Kind kind, String file) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT source FROM input WHERE kind = ? AND file = ? AND mends = 0 AND status = 'done'"
                                + " ORDER BY id DESC LIMIT 1",
                        String.class,
                        kind.code(),
                        file)
                .stream()
                .findFirst();
    }
}
