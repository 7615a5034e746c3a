package io.kempt.jobs.quality;

import io.kempt.jobs.request.QualityResult;
import io.kempt.rules.drift.Drift;
import io.kempt.rules.gate.GateResult;
import io.kempt.rules.gate.Verdict;
import io.kempt.rules.model.Lang;
import io.kempt.rules.quality.KindQuality;
import io.kempt.rules.quality.QualityMeasure;
import io.kempt.rules.quality.QualitySettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good the data of a command is.
 *
 * @param kinds in the rulebook's order, those without records left out
 * @param changes since the last delivery of each source
 */
public record QualityOutcome(
        LocalDate asOf,
        QualitySettings settings,
        List<KindQuality> kinds,
        List<GateResult> gates,
        List<Drift> changes) {

    /** Whether a gate is closed. */
    public boolean failed() {
        return gates.stream().anyMatch(gate -> gate.verdict() == Verdict.FAIL);
    }

    /** The same with what was noted before in place of what gates say now. */
    public QualityOutcome with(List<GateResult> noted, List<Drift> notedChanges) {
        return new QualityOutcome(asOf, settings, kinds, noted, notedChanges);
    }

    /** What a command says of it. */
    public QualityResult result(Lang lang) {
        return new QualityResult(
                kinds.stream().map(this::score).toList(),
                gates.stream().map(QualityOutcome::outcome).toList(),
                changes.stream().map(change -> change(change, lang)).toList());
    }

    private QualityResult.KindScore score(KindQuality quality) {
        Map<String, BigDecimal> measures = new LinkedHashMap<>();
        for (QualityMeasure measure : QualityMeasure.values()) {
            quality.total().ratio(measure).value().ifPresent(value -> measures.put(measure.code(), value));
        }
        return new QualityResult.KindScore(
                quality.kind().kind().code(),
                quality.total().records(),
                quality.total().score(settings.weights()),
                measures);
    }

    private static QualityResult.GateOutcome outcome(GateResult gate) {
        return new QualityResult.GateOutcome(
                gate.gate(),
                gate.subject(),
                gate.measure().code(),
                gate.value(),
                gate.before(),
                gate.shown(),
                gate.basis(),
                gate.warn(),
                gate.fail(),
                gate.verdict().code());
    }

    private static QualityResult.Change change(Drift change, Lang lang) {
        return new QualityResult.Change(
                change.kind().code(), change.source(), change.what().code(), change.place(), change.message(lang));
    }
}
