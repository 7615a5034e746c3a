package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreCheck;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreMove;
import io.kempt.jobs.store.StoreTrouble;
import io.kempt.jobs.workspace.StorePlace;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The {@code store} commands: what a store holds, whether it is sound, and its way into another database. */
final class StoreJob {
    private final Workspace workspace;
    private final Duration waiting;

    StoreJob(Path folder, Duration waiting) {
        this.workspace = Workspace.of(folder);
        this.waiting = waiting;
        StorePlace.check(workspace.store());
        if (!workspace.store().exists()) {
            throw StopException.usage(
                    "The workspace " + workspace.root() + " has no store yet: nothing was imported.",
                    "Import its files first: kempt import");
        }
    }

    /** A look that takes no lock. */
    StoreResult info() {
        try (StoreDatabase store = StoreDatabase.look(workspace.store())) {
            return told(() -> result(ExitCode.OK, store, store.size(), tables(store), List.of()));
        }
    }

    StoreResult check() {
        return held("store check", store -> {
            List<StoreResult.Check> checks = new StoreCheck(store)
                    .run().stream()
                            .map(one -> new StoreResult.Check(one.check(), one.wrong(), one.example()))
                            .toList();
            boolean sound = checks.stream().allMatch(one -> one.wrong() == 0);
            return result(sound ? ExitCode.OK : ExitCode.ENVIRONMENT, store, store.size(), tables(store), checks);
        });
    }

    StoreResult vacuum() {
        return held("store vacuum", store -> {
            long before = store.size();
            store.vacuum();
            return result(ExitCode.OK, store, before, List.of(), List.of());
        });
    }

    /** @param target a path or URL, as typed */
    StoreResult move(String target) {
        StoreAddress to = StoreAddress.of(workspace.root(), target);
        if (to.equals(workspace.store())) {
            throw StopException.usage(
                    "The store is at " + to + " already.", "Name another place with --to, or leave it there.");
        }
        StorePlace.check(to);
        return StopSignal.during(stop -> told(() -> {
            StoreDatabase.Access access = new StoreDatabase.Access("store move", waiting, stop::check);
            try (StoreDatabase from = StoreDatabase.open(workspace.store(), access);
                    StoreDatabase into = StoreDatabase.open(to, access)) {
                List<StoreResult.Table> moved = new StoreMove(from, into, stop::check)
                        .run().stream()
                                .map(one -> new StoreResult.Table(one.table(), one.rows(), one.sha256()))
                                .toList();
                return result(ExitCode.OK, into, from.size(), moved, List.of());
            }
        }));
    }

    private StoreResult held(String command, Function<StoreDatabase, StoreResult> work) {
        return StopSignal.during(stop -> told(() -> {
            StoreDatabase.Access access = new StoreDatabase.Access(command, waiting, stop::check);
            try (StoreDatabase store = StoreDatabase.open(workspace.store(), access)) {
                return work.apply(store);
            }
        }));
    }

    private interface Work {
        StoreResult done();
    }

    private StoreResult told(Work work) {
        try {
            return work.done();
        } catch (DataAccessException | TransactionException broken) {
            throw StoreTrouble.of(workspace.store(), broken);
        }
    }

    private static List<StoreResult.Table> tables(StoreDatabase store) {
        return store.rows().entrySet().stream()
                .map(one -> new StoreResult.Table(one.getKey(), one.getValue(), ""))
                .toList();
    }

    private static StoreResult result(
            ExitCode exit,
            StoreDatabase store,
            long before,
            List<StoreResult.Table> tables,
            List<StoreResult.Check> checks) {
        return new StoreResult(
                exit,
                store.address().toString(),
                store.engineName(),
                store.size(),
                before,
                store.schema(),
                tables,
                checks);
    }
}
