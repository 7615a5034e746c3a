package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.StepLedger;
import io.kempt.jobs.store.StepRecord;
import io.kempt.rules.model.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the steps of a run in their order and keeps what became of each. */
final class TakenSteps {
    private final RunState state;
    private final Session session;
    private final StepLedger ledger;
    private final RunSteps steps;

    TakenSteps(RunState state) {
        this.state = state;
        this.session = state.session();
        this.ledger = new StepLedger(session.store());
        this.steps = new RunSteps(state);
    }

    void take(StepChoice choice) {
        List<StepRecord> before = ledger.of(state.run());
        if (!choice.steps().contains(PipelineStep.IMPORT)) {
            new RunImport(state).lookUp();
        }
        for (int seq = 0; seq < choice.steps().size(); seq++) {
            session.stop().check();
            take(seq, choice.steps().get(seq), at(before, seq));
        }
        // of a run that makes no golden records; what counts them expects the table
        session.workspace()
                .rulebook()
                .kind(Kind.CUSTOMER)
                .ifPresent(kind -> new GoldenTable(session.store(), kind).prepare());
    }

    private static Optional<StepRecord> at(List<StepRecord> before, int seq) {
        return before.stream().filter(step -> step.seq() == seq).findFirst();
    }

    private void take(int seq, PipelineStep step, Optional<StepRecord> before) {
        boolean behindGate = state.gateClosed();
        if (before.isPresent()
                && before.get().step().equals(step.code())
                && !before.get().state().isEmpty()
                && steps.stands(before.get())) {
            steps.takeOver(before.get());
            return;
        }
        ledger.begin(state.run(), seq, step.code(), Instant.now());
        if (behindGate && !RunSteps.comesBehindClosedGate(step)) {
            ledger.broken(state.run(), seq, "skipped", Instant.now());
            return;
        }
        try {
            ledger.done(state.run(), seq, steps.run(step), Instant.now());
        } catch (StopException stopped) {
            ledger.broken(state.run(), seq, RunJob.status(stopped), Instant.now());
            throw stopped;
        }
    }

    /** How long each step took, by its name in {@code run.json}; steps that a closed gate left out are not in it. */
    Map<String, Duration> durations() {
        Map<String, Duration> durations = new LinkedHashMap<>();
        for (StepRecord step : ledger.of(state.run())) {
            if (step.done()) {
                durations.put(
                        PipelineStep.ofCode(step.step())
                                .map(PipelineStep::stage)
                                .orElse(step.step()),
                        step.duration());
            }
        }
        return durations;
    }
}
