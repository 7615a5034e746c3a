package io.kempt.jobs;

import io.kempt.jobs.quality.InputMeasure;
import io.kempt.jobs.quality.QualityCheck;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.gate.GateInput;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what the store holds of inputs, accepted and rejected, with findings across rows among them. It looks at the
 * store and not at rows on their way, so that a run that was killed and goes on measures the same.
 */
final class QualityJob {
    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final Session session;
    private final QualityLedger ledger;
    private final Map<Long, GateInput> measured = new HashMap<>();

    QualityJob(Session session) {
        this.session = session;
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.ledger = new QualityLedger(store);
    }

    /** Measures a run's inputs, judges the gates and notes everything under the run. */
    QualityOutcome of(long run, List<Input> inputs, Optional<LocalDate> asked) {
        List<Input> last = latest(inputs);
        List<GateInput> fresh = last.stream()
                .filter(input -> input.run() == run)
                .map(this::measure)
                .toList();
        List<GateInput> all = rulebook.gates().lookAtStore() ? everything() : List.of();
        QualityCheck check = new QualityCheck(rulebook, asOf(asked), Optional.of(ledger), run);
        QualityOutcome outcome = check.of(last.stream().map(this::measure).toList(), fresh, all);
        store.inTransaction(() -> check.note(outcome, fresh));
        return outcome;
    }

    /** What the store holds now, with what the gates said and what had changed in the last run. */
    QualityOutcome now(LocalDate asOf) {
        long last = ledger.lastRun();
        QualityCheck check = new QualityCheck(rulebook, asOf, Optional.of(ledger), last + 1);
        return check.of(everything(), List.of(), List.of()).with(ledger.gates(last), ledger.drifts(last, rulebook));
    }

    /** What was noted of a run, without measures. */
    QualityOutcome noted(long run, LocalDate asOf) {
        return new QualityOutcome(asOf, rulebook.quality(), List.of(), ledger.gates(run), ledger.drifts(run, rulebook));
    }

    private List<GateInput> everything() {
        return latest(new InputLedger(store).done(rulebook.hash())).stream()
                .map(this::measure)
                .toList();
    }

    private GateInput measure(Input input) {
        session.stop().check();
        GateInput known = measured.get(input.id());
        if (known == null) {
            known = store.reading(() -> InputMeasure.of(store, rulebook, input));
            measured.put(input.id(), known);
        }
        return known;
    }

    /** Of several contents of one path the last one: what the others had is out of date. */
    private static List<Input> latest(List<Input> inputs) {
        Map<String, Input> last = new LinkedHashMap<>();
        for (Input input : inputs) {
            String place = input.kind().code() + '\n' + input.source() + '\n' + input.file() + '\n' + input.sheet();
            last.merge(place, input, (a, b) -> a.id() >= b.id() ? a : b);
        }
        return new ArrayList<>(last.values());
    }

    /** Timeliness needs a day; where the data holds no date at all, any will do. */
    LocalDate asOf(Optional<LocalDate> asked) {
        return AsOf.ifAny(session, asked).orElse(LocalDate.EPOCH);
    }
}
