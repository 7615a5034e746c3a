package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.output.RunFile;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline of a workspace: it is planned, its steps are taken in order, and what became of each is kept, so that a run
 * that died between two of them goes on where it stopped.
 */
final class RunJob {
    static final String COMMAND = "run";

    /** The store's generation at the end of the last complete run: imports made since then count as news. */
    static final String RUN_GENERATION = "run.generation";

    private final Session session;
    private final RunRequest request;
    private final Workspace workspace;
    private final RunLedger ledger;
    private final Facts facts;
    private final RunPrelude prelude;

    RunJob(Session session, RunRequest request, FileWatch watch) {
        this.session = session;
        this.request = request;
        this.workspace = session.workspace();
        this.ledger = new RunLedger(session.store());
        this.facts = new Facts(session.store());
        this.prelude = new RunPrelude(session, request, watch);
    }

    RunResult run() {
        StepChoice choice = prelude.choice();
        RunState state = prelude.survey();
        Optional<RunRecord> before = prelude.finishedBefore(choice, state);
        if (before.isPresent()) {
            return nothingNew(before.get(), state);
        }
        prelude.refuseUndone(choice, state);
        prelude.tellCutOff(choice, state).ifPresent(session.progress()::note);
        Instant started = Instant.now();
        long run = begin(choice, state, started);
        String out = "out/" + RunLedger.name(run);
        state.begin(new RunState.Place(run, workspace.root().resolve(out), started));
        try {
            RunResult result = take(choice, state);
            if (choice.whole()) {
                facts.set(RUN_GENERATION, Long.toString(facts.number(Facts.GENERATION)));
            }
            end(state, result, out);
            RunResult moved = result.with(new InboxMoves(state).clear(run, started));
            RunResult pruned = PruneJob.after(session, moved);
            if (!pruned.pruned().isEmpty()) {
                write(state, pruned);
            }
            return pruned;
        } catch (StopException stopped) {
            String status = status(stopped);
            ledger.end(run, status, stopped.exit().code(), stopped.problem(), stopped.nextStep(), out, Instant.now());
            throw stopped;
        }
    }

    static String status(StopException stopped) {
        return stopped.exit() == ExitCode.STOPPED ? "stopped" : "failed";
    }

    private long begin(StepChoice choice, RunState state, Instant started) {
        return session.store().inTransaction(() -> {
            long begun = ledger.begin(
                    COMMAND,
                    GivenArguments.of(request),
                    prelude.basis(choice, state).fingerprint(),
                    started);
            prelude.basis(choice, state).note(session.store(), begun);
            return begun;
        });
    }

    /** A run whose inboxes held files that were refused is done all the same: they are dealt with. */
    private void end(RunState state, RunResult result, String out) {
        List<InboxResult.Refused> refused = result.inbox().refused();
        String message = refused.isEmpty() ? "" : refused.get(0).problem();
        String next = refused.isEmpty() ? "" : refused.get(0).nextStep();
        ledger.end(state.run(), "done", result.exit().code(), message, next, out, Instant.now());
    }

    private RunResult take(StepChoice choice, RunState state) {
        new TakenSteps(state).take(choice);
        state.written().add(write(state, result(state)));
        return result(state);
    }

    private Path write(RunState state, RunResult result) {
        return RunFile.write(state.out(), workspace, result, day(), state.started(), new TakenSteps(state).durations());
    }

    private RunResult result(RunState state) {
        return new Outputs(session, state.lang(), state.inputs())
                .result(state.run(), state.out(), state.written(), ledger.inputs(state.run()), state.headlines())
                .with(prelude.quality(state))
                .with(new InboxMoves(state).before());
    }

    /** The day that the run stands at; it may need none. */
    private LocalDate day() {
        return AsOf.ifAny(session, request.asOf()).orElse(LocalDate.EPOCH);
    }

    private RunResult nothingNew(RunRecord before, RunState state) {
        InputLedger inputs = new InputLedger(session.store());
        long run = Long.parseLong(before.id());
        List<Input> taken = ledger.inputIds(run).stream().map(inputs::get).toList();
        List<InputCount> counts =
                before.inputs().stream().map(InputCount::known).toList();
        RunResult result = new Outputs(session, state.lang(), taken)
                .result(run, before.out(), List.of(), counts, List.of())
                .withNothingNew()
                .with(new QualityJob(session).noted(run, LocalDate.EPOCH).result(state.lang()))
                .with(new InboxMoves(state).clear(run, Instant.now()));
        return PruneJob.after(session, result);
    }
}
