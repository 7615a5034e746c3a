package io.kempt.jobs.quality;

import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.write.JsonWriter;
import io.kempt.rules.drift.DataProfile;
import io.kempt.rules.drift.Drift;
import io.kempt.rules.drift.DriftCheck;
import io.kempt.rules.drift.ProfileAccumulator;
import io.kempt.rules.gate.GateCheck;
import io.kempt.rules.gate.GateInput;
import io.kempt.rules.gate.GateResult;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.quality.FieldQuality;
import io.kempt.rules.quality.KindQuality;
import io.kempt.rules.quality.QualityAccumulator;
import io.kempt.rules.quality.QualityCounts;
import io.kempt.rules.quality.QualityMeasure;
import io.kempt.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the measures of inputs together, judges the gates, compares with the last deliveries, and notes it all. */
public final class QualityCheck {
    private final Rulebook rulebook;
    private final LocalDate asOf;
    private final Optional<QualityLedger> ledger;
    private final long run;

    /**
     * @param ledger what is remembered; empty outside a workspace, where nothing is compared
     * @param run the run at hand: only earlier ones are compared with
     */
    public QualityCheck(Rulebook rulebook, LocalDate asOf, Optional<QualityLedger> ledger, long run) {
        this.rulebook = rulebook;
        this.asOf = asOf;
        this.ledger = ledger;
        this.run = run;
    }

    /**
     * @param inputs of the command
     * @param fresh those of them that it brought in: deliveries to compare with the ones before
     * @param store everything that the store holds
     */
    public QualityOutcome of(List<GateInput> inputs, List<GateInput> fresh, List<GateInput> store) {
        List<Drift> changes = new ArrayList<>();
        deliveries(fresh).values().forEach(delivery -> changes.addAll(changes(delivery)));
        GateCheck check = new GateCheck(
                asOf,
                rulebook.quality(),
                changes,
                (gate, subject) -> ledger.flatMap(notes -> notes.lastMeasured(gate, subject, run)));
        List<GateResult> gates = check.judge(rulebook.gates(), inputs, store);
        return new QualityOutcome(asOf, rulebook.quality(), kinds(inputs), gates, List.copyOf(changes));
    }

    private List<KindQuality> kinds(List<GateInput> inputs) {
        List<KindQuality> kinds = new ArrayList<>();
        for (KindSpec kind : rulebook.kinds().values()) {
            List<GateInput> parts = inputs.stream()
                    .filter(input -> input.quality().kind().kind() == kind.kind())
                    .toList();
            if (parts.stream().anyMatch(part -> part.quality().records() > 0)) {
                QualityAccumulator whole = parts.get(0).quality().fresh();
                parts.forEach(part -> whole.merge(part.quality()));
                kinds.add(whole.finish(asOf, rulebook.quality()));
            }
        }
        return List.copyOf(kinds);
    }

    /** The inputs of one kind from one source. */
    private static Map<String, List<GateInput>> deliveries(List<GateInput> inputs) {
        return inputs.stream()
                .collect(Collectors.groupingBy(
                        input -> kind(input).code() + " " + input.source(), TreeMap::new, Collectors.toList()));
    }

    private static Kind kind(GateInput input) {
        return input.quality().kind().kind();
    }

    private List<Drift> changes(List<GateInput> delivery) {
        GateInput first = delivery.get(0);
        return ledger.flatMap(notes -> notes.lastProfile(kind(first), first.source(), run))
                .map(before -> DriftCheck.of(
                        first.quality().kind(), first.source(), before, profile(delivery), rulebook.drift()))
                .orElse(List.of());
    }

    private DataProfile profile(List<GateInput> delivery) {
        ProfileAccumulator whole =
                new ProfileAccumulator(delivery.get(0).quality().kind());
        delivery.forEach(part -> whole.merge(part.profile()));
        return whole.finish(asOf);
    }

    /** Notes what was measured, in the caller's transaction; what the run had noted before is replaced. */
    public void note(QualityOutcome outcome, List<GateInput> fresh) {
        QualityLedger notes = ledger.orElseThrow();
        notes.forget(run);
        List<QualityLedger.Figure> figures = new ArrayList<>();
        outcome.kinds().forEach(kind -> figures(kind, figures));
        notes.figures(run, figures);
        notes.gates(run, outcome.gates());
        notes.drifts(run, outcome.changes());
        deliveries(fresh)
                .values()
                .forEach(delivery -> notes.profile(
                        run,
                        kind(delivery.get(0)),
                        delivery.get(0).source(),
                        JsonWriter.compact(profile(delivery).toMap())));
    }

    private void figures(KindQuality quality, List<QualityLedger.Figure> figures) {
        Kind kind = quality.kind().kind();
        counts(kind, "kind", "", quality.total(), figures);
        quality.sources().forEach((source, counts) -> counts(kind, "source", source, counts, figures));
        for (FieldQuality field : quality.fields()) {
            figures.add(new QualityLedger.Figure(kind, "field", field.field(), "filled", field.fill()));
            figures.add(new QualityLedger.Figure(
                    kind, "field", field.field(), "validity", field.ratio(QualityMeasure.VALIDITY)));
        }
    }

    private void counts(
            Kind kind, String scope, String name, QualityCounts counts, List<QualityLedger.Figure> figures) {
        figures.add(new QualityLedger.Figure(kind, scope, name, "records", new Ratio(counts.records(), 1)));
        for (QualityMeasure measure : QualityMeasure.values()) {
            figures.add(new QualityLedger.Figure(kind, scope, name, measure.code(), counts.ratio(measure)));
        }
        Optional<BigDecimal> score = counts.score(rulebook.quality().weights());
        score.ifPresent(value -> figures.add(new QualityLedger.Figure(
                kind,
                scope,
                name,
                "score",
                new Ratio(value.movePointRight(Ratio.SCALE).longValue(), 1_000_000))));
    }
}
