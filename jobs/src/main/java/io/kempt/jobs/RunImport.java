package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first step of a run: takes in the workspace's files, and lists everything that the run accounts for. */
final class RunImport {
    private final RunState state;
    private final Session session;
    private final InputLedger inputs;
    private final RunLedger ledger;

    RunImport(RunState state) {
        this.state = state;
        this.session = state.session();
        this.inputs = new InputLedger(session.store());
        this.ledger = new RunLedger(session.store());
    }

    /** Takes in what is new. A file of an inbox that is refused does not stop the others. */
    void run() {
        for (InputFile file : state.files()) {
            session.stop().check();
            try {
                ImportJob.Outcome outcome = new ImportJob(session, file, new ImportJob.Terms(state.run(), false)).run();
                note(outcome.input(), file.shown(), outcome.knownTo(state.run()));
            } catch (StopException refusal) {
                if (refusal.exit() != ExitCode.INPUT_REFUSED
                        || file.settings().inbox().isEmpty()) {
                    throw refusal;
                }
                setAside(file, refusal);
            }
        }
        account();
    }

    /** Without taking anything in: every file was before. */
    void lookUp() {
        for (InputFile file : state.files()) {
            known(session, file).ifPresent(input -> note(input, file.shown(), true));
        }
        account();
    }

    /** What the store made of a file's content, when it was taken in to its end and is the latest of its path. */
    static Optional<Input> known(Session session, InputFile file) {
        return new InputLedger(session.store())
                .find(ImportJob.content(session, file))
                .filter(Input::done);
    }

    /** A file that changed while it was read is no bad file: it waits. */
    private void setAside(InputFile file, StopException refusal) {
        Optional<String> change = FileWatch.change(file);
        if (change.isPresent()) {
            wait(session, state, file, change.get());
            return;
        }
        session.progress().note(file.shown() + " is refused: " + refusal.problem());
        state.refused()
                .put(file, new InboxResult.Refused(file.shown(), refusal.problem(), refusal.nextStep(), file.path()));
    }

    /** Leaves a file to the next run, and says so. */
    static void wait(Session session, RunState state, InputFile file, String how) {
        String text = file.shown() + " " + how + "; it waits for the next run";
        session.progress().note(text);
        state.waiting().add(text);
    }

    private void note(Input input, String shown, boolean known) {
        ledger.input(state.run(), ledger.place(state.run(), input.id(), shown), input.id(), shown, known);
    }

    private void account() {
        alsoImported().forEach(input -> note(input, input.file(), true));
        state.inputs().clear();
        ledger.inputIds(state.run()).forEach(id -> state.inputs().add(inputs.get(id)));
    }

    /**
     * What was brought in by {@code kempt import FILE}, or stood in an inbox once: its records are in the store, so its rows
     * must be accounted for.
     */
    private List<Input> alsoImported() {
        Set<String> own = state.files().stream().map(InputFile::shown).collect(Collectors.toSet());
        return inputs.done(session.workspace().rulebook().hash()).stream()
                .filter(input -> !own.contains(input.file()))
                .toList();
    }

    /** Rows that the files held. */
    long rowsRead() {
        return state.inputs().stream().mapToLong(Input::position).sum();
    }

    /** Rows of them that were accepted. */
    long rowsAccepted() {
        return state.inputs().stream().mapToLong(Input::accepted).sum();
    }

    /** Paths within the run's folder, for the store. */
    static List<String> within(Path out, List<Path> files) {
        return files.stream()
                .map(file -> out.relativize(file).toString().replace('\\', '/'))
                .toList();
    }
}
