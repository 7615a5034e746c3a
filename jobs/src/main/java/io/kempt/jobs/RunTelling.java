package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.TellingOptions;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.tell.Audience;
import io.kempt.jobs.tell.RunOutcome;
import io.kempt.jobs.tell.Telling;
import io.kempt.jobs.workspace.TellingReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A run that is told of, from before its settings are read until after it has failed or ended: what stops it before it gets
 * the lock or a number is told too.
 */
final class RunTelling {
    private final Jobs jobs;
    private final String command;
    private final Path folder;
    private final TellingOptions options;

    RunTelling(Jobs jobs, String command, Path folder, TellingOptions options) {
        this.jobs = jobs;
        this.command = command;
        this.folder = folder;
        this.options = options;
    }

    /** Does the work and tells of it. The work's result and its exceptions pass through unchanged. */
    <T> T during(Progress progress, Supplier<T> work, Function<T, RunOutcome> outcome) {
        Audience audience = TellingReader.audience(folder).with(options);
        if (audience.isEmpty()) {
            return work.get();
        }
        // a process that is asked to end waits until that has been told
        return StopSignal.during(
                stop -> told(Telling.begin(audience, command, Instant.now(), progress), work, outcome));
    }

    private <T> T told(Telling telling, Supplier<T> work, Function<T, RunOutcome> outcome) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error failed) {
            end(telling, RunOutcome.of(failed));
            throw failed;
        }
        end(telling, outcome.apply(result));
        return result;
    }

    private void end(Telling telling, RunOutcome outcome) {
        Instant now = Instant.now();
        telling.end(numbered(outcome, telling.began()), now);
    }

    /** With the number that the store gave this run: it is in no exception, and in no result of an import. */
    private RunOutcome numbered(RunOutcome outcome, Instant began) {
        if (!outcome.runId().isEmpty() || outcome.nothingNew() || outcome.exit() == ExitCode.BUSY) {
            return outcome;
        }
        try {
            return jobs.runs(new WorkspaceRequest(folder)).stream()
                    .filter(run -> endedSince(run, began))
                    .findFirst()
                    .map(run -> outcome.numbered(run.id(), run.inputs()))
                    .orElse(outcome);
        } catch (RuntimeException unreadable) {
            // what made the run fail may keep its store from being read as well
            return outcome;
        }
    }

    private static boolean endedSince(RunRecord run, Instant began) {
        return !run.startedAt().plus(run.duration()).isBefore(began);
    }
}
