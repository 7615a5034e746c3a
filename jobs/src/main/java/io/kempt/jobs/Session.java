package io.kempt.jobs;

import io.kempt.jobs.batch.BatchEngine;
import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.DatabaseTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.workspace.StorePlace;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A workspace at work: its store is open, and its lock is held.
 *
 * @param workspace the settings in force
 * @param lock empty when there is no store that others could be using
 * @param stop tells whether the process was asked to end
 */
record Session(
        Workspace workspace,
        Optional<StoreLock> lock,
        StoreDatabase store,
        BatchEngine engine,
        StopSignal stop,
        Progress progress)
        implements AutoCloseable {

    /** Opens a workspace, does the work and closes it again, whatever happens. */
    static <T> T with(Path folder, String command, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        StorePlace.check(workspace.store());
        return StopSignal.during(stop -> {
            try (Session session = open(workspace, command, stop, progress)) {
                return work.apply(session);
            } catch (DataAccessException | TransactionException broken) {
                throw storeTrouble(workspace.store(), broken);
            }
        });
    }

    /** The same without a job repository on disk: for work that is taken back. */
    Session rehearsing() {
        return new Session(workspace, lock, store, BatchEngine.inMemory(stop), stop, progress);
    }

    /** The data base gave up outside a job, where its own words would be all there is. */
    static StopException storeTrouble(Path store, RuntimeException broken) {
        return StopException.environment(
                "The store " + store + " stopped working: " + DatabaseTrouble.reason(broken) + ".",
                "Check the free space and the permissions of its folder, then run the same command again: what is done is"
                        + " kept.",
                broken);
    }

    /**
     * The same for work that is taken back: a workspace without a store is left without one.
     */
    static <T> T rehearsing(Path folder, String command, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        if (Files.exists(workspace.store())) {
            return with(folder, command, progress, work);
        }
        return StopSignal.during(stop -> {
            try (Session session = on(workspace, Optional.empty(), StoreDatabase.inMemory(), stop, progress)) {
                return work.apply(session);
            }
        });
    }

    /**
     * Opens a workspace to look at its store: the lock is held, so that nobody changes it meanwhile, and whatever the work
     * does to it is taken back.
     *
     * @param command what needs records, for the words when there are none
     */
    static <T> T looking(Path folder, String command, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        StorePlace.check(workspace.store());
        if (!Files.exists(workspace.store())) {
            throw StopException.usage(
                    "The workspace " + workspace.root() + " has no store yet: nothing was imported.",
                    "Import its files first: kempt import");
        }
        return StopSignal.during(stop -> {
            try (StoreLock lock = StoreLock.take(workspace.store(), command, Instant.now());
                    StoreDatabase store = StoreDatabase.open(workspace.store())) {
                return store.rolledBack(() -> work.apply(
                        new Session(workspace, Optional.of(lock), store, BatchEngine.inMemory(stop), stop, progress)));
            } catch (DataAccessException | TransactionException broken) {
                throw storeTrouble(workspace.store(), broken);
            }
        });
    }

    private static Session open(Workspace workspace, String command, StopSignal stop, Progress progress) {
        StoreLock lock = StoreLock.take(workspace.store(), command, Instant.now());
        try {
            return on(workspace, Optional.of(lock), StoreDatabase.open(workspace.store()), stop, progress);
        } catch (RuntimeException broken) {
            lock.close();
            throw broken;
        }
    }

    private static Session on(
            Workspace workspace, Optional<StoreLock> lock, StoreDatabase store, StopSignal stop, Progress progress) {
        for (KindSpec kind : workspace.rulebook().kinds().values()) {
            new RecordTable(store, kind).prepare();
        }
        return new Session(workspace, lock, store, BatchEngine.on(store, stop), stop, progress);
    }

    @Override
    public void close() {
        store.close();
        lock.ifPresent(StoreLock::close);
    }
}
