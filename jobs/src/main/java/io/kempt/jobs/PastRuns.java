package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.AbandonResult;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.Repeat;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunStep;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.LockHolder;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.store.StoreTrouble;
import io.kempt.jobs.workspace.StorePlace;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;

/** The runs that the store of a workspace remembers, and what can be done about those that did not come to their end. */
final class PastRuns {
    private static final String DONE = "done";
    private static final String RUNNING = "running";
    private static final String ABANDONED = "abandoned";

    private final Workspace workspace;

    PastRuns(Path folder) {
        this.workspace = Workspace.of(folder);
    }

    /** All runs, newest first. Without the lock, so that a look at them works while one is going on. */
    List<RunRecord> all() {
        if (!workspace.store().exists()) {
            return List.of();
        }
        return inStore(store -> {
            RunLedger ledger = new RunLedger(store);
            List<RunRecord> runs = ledger.all(workspace.root());
            if (runs.stream().noneMatch(run -> run.status().equals(RUNNING))
                    || StoreLock.holder(workspace.store()).isPresent()) {
                return runs;
            }
            // asked again, for it may have ended in between
            return ledger.all(workspace.root()).stream().map(PastRuns::toldDead).toList();
        });
    }

    private <T> T inStore(Function<StoreDatabase, T> work) {
        StorePlace.check(workspace.store());
        try (StoreDatabase store = StoreDatabase.look(workspace.store())) {
            return work.apply(store);
        } catch (DataAccessException broken) {
            throw StoreTrouble.of(workspace.store(), broken);
        }
    }

    /** A run that was killed could not say so itself. */
    private static RunRecord toldDead(RunRecord run) {
        return !run.status().equals(RUNNING)
                ? run
                : new RunRecord(
                        run.id(),
                        run.command(),
                        "failed",
                        run.startedAt(),
                        run.duration(),
                        run.exitCode(),
                        run.inputs(),
                        run.steps().stream().map(RunStep::cutOff).toList(),
                        "The process was killed; what it had done is kept.",
                        "Run the same command again: it goes on from there.",
                        run.out());
    }

    Optional<RunRecord> find(String id) {
        return all().stream().filter(run -> number(run.id()).equals(number(id))).findFirst();
    }

    /** The id without leading zeros: 1 is as good as 0001. */
    private static String number(String id) {
        return id.replaceFirst("^0+(?=.)", "");
    }

    private RunRecord existing(String id) {
        return find(id).orElseThrow(() -> StopException.usage(
                "There is no run " + id + " in this workspace.", "See which there are: kempt runs list"));
    }

    /**
     * What asks for a run again.
     *
     * @param id empty for the newest run
     * @throws StopException when there is nothing to resume, or when it cannot be asked for again
     */
    Repeat repeat(Optional<String> id) {
        RunRecord run = id.map(this::existing)
                .or(() -> all().stream().findFirst())
                .orElseThrow(() -> StopException.usage(
                        "There is nothing to resume: no run was made in this workspace yet.", "Start one: kempt run"));
        refuseUnlessInterrupted(run);
        String kept = inStore(store -> new RunLedger(store).arguments(Long.parseLong(run.id())));
        if (kept.isEmpty()) {
            throw StopException.usage(
                    "What run " + run.id() + " was asked to do was not kept.",
                    "Give its command again, with the same words: kempt " + run.command());
        }
        GivenArguments given = GivenArguments.read(kept);
        return run.command().equals("run")
                ? new Repeat(run, Optional.of(given.run(workspace.root())), Optional.empty())
                : new Repeat(run, Optional.empty(), Optional.of(importAgain(run, given)));
    }

    private void refuseUnlessInterrupted(RunRecord run) {
        switch (run.status()) {
            case DONE ->
                throw StopException.usage(
                        "There is nothing to resume: run " + run.id() + " came to its end.",
                        "Start a new one: kempt run");
            case ABANDONED ->
                throw StopException.usage(
                        "There is nothing to resume: run " + run.id() + " was given up.", "Start a new one: kempt run");
            case RUNNING -> throw stillRunning(run.id());
            default -> {
                // failed or stopped
            }
        }
    }

    private StopException stillRunning(String id) {
        String holder =
                StoreLock.holder(workspace.store()).map(LockHolder::text).orElse("");
        return new StopException(
                ExitCode.BUSY,
                "Run " + id + " is still going on" + (holder.isEmpty() ? "." : ": " + holder + "."),
                "Wait until it has ended, or end it: kempt runs stop");
    }

    private ImportRequest importAgain(RunRecord run, GivenArguments given) {
        if (given.fromStandardInput()) {
            throw StopException.usage(
                    "Run " + run.id() + " imported what came by standard input, which is not kept.",
                    "Give its command again with the same input, or give it up: kempt runs abandon " + run.id());
        }
        ImportRequest request = given.importFiles(workspace.root());
        for (Path file : request.files()) {
            boolean pattern = file.toString().matches(".*[*?\\[{].*");
            if (!pattern && !Files.exists(file)) {
                throw StopException.inputRefused(
                        "Run " + run.id() + " imported " + workspace.display(file) + ", which is not there any more.",
                        "Put the file back, or give the run up: kempt runs abandon " + run.id());
            }
        }
        return request;
    }

    /**
     * Gives up a run: nobody goes on with it, and the imports that it had begun no longer keep their paths. What it had
     * committed stays, and counts.
     *
     * @throws StopException when the run came to its end, or is still going on
     */
    AbandonResult abandon(String id) {
        String known = existing(id).id();
        StoreDatabase.Access access = new StoreDatabase.Access("runs abandon", Duration.ZERO, () -> {});
        try (StoreDatabase store = StoreDatabase.open(workspace.store(), access)) {
            return store.inTransaction(() -> abandon(store, Long.parseLong(known)));
        } catch (DataAccessException broken) {
            throw StoreTrouble.of(workspace.store(), broken);
        }
    }

    /** The lock is held: a run that claims to be going on is dead. */
    private AbandonResult abandon(StoreDatabase store, long run) {
        RunLedger ledger = new RunLedger(store);
        if (record(ledger, run).status().equals(DONE)) {
            throw StopException.usage(
                    "Run " + RunLedger.name(run) + " came to its end; only one that did not can be given up.",
                    "See how the runs ended: kempt runs list");
        }
        InputLedger inputs = new InputLedger(store);
        List<Input> open = inputs.openUpTo(run);
        open.forEach(input -> inputs.abandon(input.id()));
        long rows = open.stream().mapToLong(Input::position).sum();
        if (rows > 0) {
            // their records are in the store: matching has to look at them
            new Facts(store).increment(Facts.GENERATION);
        }
        ledger.abandon(run, Instant.now());
        return new AbandonResult(
                ExitCode.OK, record(ledger, run), open.stream().map(Input::file).toList(), rows);
    }

    private RunRecord record(RunLedger ledger, long run) {
        return ledger.all(workspace.root()).stream()
                .filter(record -> record.id().equals(RunLedger.name(run)))
                .findFirst()
                .orElseThrow();
    }
}
