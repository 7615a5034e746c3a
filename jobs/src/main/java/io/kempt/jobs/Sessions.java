package io.kempt.jobs;

import io.kempt.jobs.batch.BatchEngine;
import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreTrouble;
import io.kempt.jobs.workspace.StorePlace;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Opens workspaces for work, one run at a time.
 *
 * @param waiting how long another run is waited for; zero for not at all
 */
record Sessions(Duration waiting) {

    /** Opens a workspace, does the work and closes it again, whatever happens. */
    <T> T with(Path folder, String command, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        StorePlace.check(workspace.store());
        return StopSignal.during(stop -> onStore(workspace, () -> {
            try (Session session = on(workspace, open(workspace, command, stop), stop, progress)) {
                return work.apply(session);
            }
        }));
    }

    /** The same for a workspace that must have a store. */
    <T> T existing(Path folder, String command, Progress progress, Function<Session, T> work) {
        requireStore(Workspace.of(folder));
        return with(folder, command, progress, work);
    }

    private static void requireStore(Workspace workspace) {
        StorePlace.check(workspace.store());
        if (!workspace.store().exists()) {
            throw StopException.usage(
                    "The workspace " + workspace.root() + " has no store yet: nothing was imported.",
                    "Import its files first: kempt import");
        }
    }

    /** The same for work that is taken back: a workspace without a store is left without one. */
    <T> T rehearsing(Path folder, String command, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        if (workspace.store().exists()) {
            return with(folder, command, progress, work);
        }
        return inMemory(workspace, progress, work);
    }

    /**
     * Opens a workspace to say what a run would do: without the lock, the store as it is, and whatever the work does to it is
     * taken back. Without a store there is just nothing in it.
     */
    <T> T planning(Path folder, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        if (!workspace.store().exists()) {
            return inMemory(workspace, progress, work);
        }
        StorePlace.check(workspace.store());
        return StopSignal.during(stop -> onStore(workspace, () -> {
            try (StoreDatabase store = StoreDatabase.asItIs(workspace.store()).orElseGet(StoreDatabase::inMemory)) {
                return store.rolledBack(() -> {
                    Session session = new Session(workspace, store, BatchEngine.inMemory(stop), stop, progress);
                    session.prepare();
                    return work.apply(session);
                });
            }
        }));
    }

    private static <T> T inMemory(Workspace workspace, Progress progress, Function<Session, T> work) {
        return StopSignal.during(stop -> {
            try (Session session = on(workspace, StoreDatabase.inMemory(), stop, progress)) {
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
    <T> T looking(Path folder, String command, Progress progress, Function<Session, T> work) {
        Workspace workspace = Workspace.of(folder);
        requireStore(workspace);
        return StopSignal.during(stop -> onStore(workspace, () -> {
            try (StoreDatabase store = open(workspace, command, stop)) {
                return store.rolledBack(
                        () -> work.apply(new Session(workspace, store, BatchEngine.inMemory(stop), stop, progress)));
            }
        }));
    }

    /** Some work on a store. */
    private interface Work<T> {
        T done();
    }

    /** A database that gives up outside a job is told in words that help. */
    private static <T> T onStore(Workspace workspace, Work<T> work) {
        try {
            return work.done();
        } catch (DataAccessException | TransactionException broken) {
            throw StoreTrouble.of(workspace.store(), broken);
        }
    }

    private StoreDatabase open(Workspace workspace, String command, StopSignal stop) {
        return StoreDatabase.open(workspace.store(), new StoreDatabase.Access(command, waiting, stop::check));
    }

    private static Session on(Workspace workspace, StoreDatabase store, StopSignal stop, Progress progress) {
        try {
            Session session = new Session(workspace, store, BatchEngine.on(store, stop), stop, progress);
            session.prepare();
            return session;
        } catch (RuntimeException broken) {
            store.close();
            throw broken;
        }
    }
}
