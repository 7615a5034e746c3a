package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.StopResult;
import io.kempt.jobs.store.LockHolder;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks the process that holds a workspace to end, as {@code kill} would, and waits for it. */
final class RunStop {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 50;

    /** Process times come in hundredths of a second, the lock's in seconds, and clocks are set. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

    /** The commands that the store remembers. */
    private static final List<String> REMEMBERED = List.of("run", "import");

    private final Path folder;
    private final Duration patience;

    RunStop(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    StopResult stop() {
        StoreAddress store = Workspace.of(folder).store();
        Optional<LockHolder> held = StoreLock.holder(store);
        if (held.isEmpty()) {
            return new StopResult(ExitCode.OK, false, "", Optional.empty());
        }
        LockHolder holder = held.get();
        if (holder.pid() == 0) {
            throw unknown(holder.text());
        }
        ProcessHandle process = process(holder);
        if (!process.destroy() && process.isAlive()) {
            throw new StopException(
                    ExitCode.ENVIRONMENT,
                    "This user may not end " + holder.text() + ".",
                    "Run the command as the user who started it, or ask them.");
        }
        if (!ended(process, store)) {
            throw new StopException(
                    ExitCode.BUSY,
                    "It was asked to end and is still there after " + patience.toSeconds() + " s: " + holder.text()
                            + ".",
                    "Give the command again: asked a second time it ends at once, and what it has committed is kept.");
        }
        Optional<RunRecord> run = REMEMBERED.contains(holder.command())
                ? new PastRuns(folder).all().stream().findFirst()
                : Optional.empty();
        return new StopResult(ExitCode.OK, true, holder.text(), run);
    }

    /** The holder's process, when it is certain that it is the one. A number may have been given to another since. */
    private static ProcessHandle process(LockHolder holder) {
        if (!holder.isHere()) {
            throw new StopException(
                    ExitCode.BUSY,
                    "The workspace is held on another machine: " + holder.text() + ".",
                    "Log in to " + holder.host() + " and give the command there.");
        }
        return ProcessHandle.of(holder.pid())
                .filter(process -> isKempt(process.info(), holder))
                .orElseThrow(() -> new StopException(
                        ExitCode.BUSY,
                        "The workspace is held by a process that cannot be seen from here: " + holder.text() + ".",
                        "It runs in a container, or as a process of another machine: stop it there."));
    }

    /** What cannot be asked, such as the command of another user's process, is taken on trust. */
    private static boolean isKempt(ProcessHandle.Info info, LockHolder holder) {
        Instant latest = holder.since().plus(CLOCK_SLACK);
        return info.command()
                        .map(command -> command.matches(".*(java|kempt)[^/]*"))
                        .orElse(true)
                && info.startInstant().map(start -> start.isBefore(latest)).orElse(true);
    }

    private boolean ended(ProcessHandle process, StoreAddress store) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && StoreLock.holder(store).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static StopException unknown(String text) {
        return new StopException(
                ExitCode.BUSY,
                "The workspace is held, but its lock does not tell by whom"
                        + (text.isEmpty() ? "." : ": it says '" + text + "'."),
                "Wait until it is free, or look for the process yourself: fuser on the .lock file beside the store.");
    }
}
