package io.kempt.jobs;

import io.kempt.jobs.batch.BatchEngine;
import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.KindSpec;

/**
 * A workspace at work: its store is open, and its lock is held.
 *
 * @param workspace the settings in force
 * @param stop tells whether the process was asked to end
 */
record Session(Workspace workspace, StoreDatabase store, BatchEngine engine, StopSignal stop, Progress progress)
        implements AutoCloseable {

    /** The same without a job repository on disk: for work that is taken back. */
    Session rehearsing() {
        return new Session(workspace, store, BatchEngine.inMemory(stop), stop, progress);
    }

    /** Makes the tables of kinds that the store does not know yet. */
    void prepare() {
        for (KindSpec kind : workspace.rulebook().kinds().values()) {
            new RecordTable(store, kind).prepare();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
